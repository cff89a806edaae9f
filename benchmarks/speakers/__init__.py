"""On whose word a figure stands: our speakers, voices and originators against hand annotation."""
