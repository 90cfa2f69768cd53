# expect: ok exit=0 with=helper.py stdout="helped\n"
import helper

print(helper.help())
