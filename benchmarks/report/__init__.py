"""How long the report of a large warehouse takes, and what the browser makes of it."""
