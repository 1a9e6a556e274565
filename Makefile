# Everything is done by make.py, which also works without make (on Windows: `py make.py test`).
PYTHON ?= python3

.PHONY: demo test fuzz check lint bench gallery vendor
demo test fuzz check lint bench gallery vendor:
	$(PYTHON) make.py $@
