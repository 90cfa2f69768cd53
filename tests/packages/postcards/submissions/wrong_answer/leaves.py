# Leaves before the validator has said a word, which must not break the validator.
print(0)
