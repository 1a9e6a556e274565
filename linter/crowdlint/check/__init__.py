"""From a path to findings: discover, read, ask the rules, mend."""
