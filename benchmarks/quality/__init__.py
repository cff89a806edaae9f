"""How well figures and dates are read, on public sets that lie outside the project."""
