"""Run the benchmark of reading: `python -m tests.benchmarks [FOLDER] [--pages N]`."""

import sys

from tests.benchmarks.reading import main

sys.exit(main())
