// expect: ok exit=0 stdout="\x00\xff\xfe\x1b[31m\xed\xa0\x80\xc0\xaf\xf4\x90\x80\x80\x00" stderr="\x80\x00\n"
// NUL, escapes, a lone surrogate, overlong forms, code points beyond Unicode.
#include <unistd.h>

int main(void) {
  const char out[] = "\x00\xff\xfe\x1b[31m\xed\xa0\x80\xc0\xaf\xf4\x90\x80\x80";
  const char err[] = {'\x80', 0, '\n'};
  return write(1, out, sizeof out) < 0 || write(2, err, sizeof err) < 0;
}
