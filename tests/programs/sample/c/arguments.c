// expect: ok exit=0 arg=plain arg="two words" arg="\"quoted\" 'too'" arg="" arg="line\nbreak" arg="-x" arg="$HOME *" arg="\xc3\xa9\xe2\x82\xac" stdout="<plain>\n<two words>\n<\"quoted\" 'too'>\n<>\n<line\nbreak>\n<-x>\n<$HOME *>\n<\xc3\xa9\xe2\x82\xac>\n"
#include <stdio.h>

int main(int argc, char **argv) {
  for (int i = 1; i < argc; ++i) printf("<%s>\n", argv[i]);
  return 0;
}
