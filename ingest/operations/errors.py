"""Why a command could not run. Each message says what to do, or where to look."""


class OperationError(Exception):
    """A command could not run (exit code 2)."""


class LockedError(OperationError):
    """Another run holds the lock of a folder or file that a command is about to change (exit code 3)."""


class WorkerError(OperationError):
    """No process for reading can be started: the machine's fault, for which no document is rejected."""


class NothingToReadError(OperationError):
    """A path does not exist, or there is nothing under the paths given and nothing was read before."""


class BuildFailedError(OperationError):
    """A model, seed or test of dbt_project failed, so no warehouse was made."""


class NoWarehouseError(OperationError):
    """A command needs a warehouse and there is none."""


class UnknownReleaseError(OperationError):
    """A command names a release that is not kept."""


class StoppedError(KeyboardInterrupt):
    """The run was told to stop by SIGTERM (exit code 143)."""


class UnknownDocumentError(OperationError):
    """`show` was asked for a document that was never read, or for several at once."""
