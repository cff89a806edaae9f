"""The report over the warehouse on this machine, with verdicts by a click.

The only importer of starlette and uvicorn. It holds nothing of its own: what it shows is in the
warehouse, what is clicked goes into the file of judgements.
"""

from anafacts.serve.app import app_of
from anafacts.serve.listen import address_of, is_local, listening, run_on

__all__ = ["address_of", "app_of", "is_local", "listening", "run_on"]
