"""dbt, in a process that ends with the run that started it, however that one ends."""

import os
import sys
import threading

from dbt.cli.main import cli


def _end_with_parent() -> None:
    sys.stdin.read()  # ends when the other end of the pipe is closed
    os._exit(1)


if __name__ == "__main__":
    threading.Thread(target=_end_with_parent, daemon=True).start()
    cli()
