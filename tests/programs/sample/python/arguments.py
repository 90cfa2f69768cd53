# expect: ok exit=0 arg=one arg="two words" arg="" arg="-c" arg="\xe2\x82\xac" stdout="main.py\n['one', 'two words', '', '-c', '\xe2\x82\xac']\n"
import os.path
import sys

print(os.path.basename(sys.argv[0]))
print(sys.argv[1:])
