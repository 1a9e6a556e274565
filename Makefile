# Everything is done by make.py, which also works without make (on Windows: `py make.py test`).
PYTHON ?= python3

.PHONY: demo test fuzz test-lowest defences check lint accept rule element ecosystem bench same gallery docs playground vendor vscode
demo test fuzz test-lowest defences check lint accept bench same gallery docs playground vendor vscode:
	$(PYTHON) make.py $@
rule:
	@$(PYTHON) make.py rule $(NAME) $(FAMILY)
element:
	@$(PYTHON) make.py element $(NAME)
ecosystem:
	@$(PYTHON) make.py ecosystem $(DIR) $(BASE)
