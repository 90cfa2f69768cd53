// expect: ok with=../attack.h exit=0
#include "attack.h"

int main(void) {
  refused("sethostname", sethostname("codevault-planted", 17));
  refused("setdomainname", setdomainname("codevault-planted", 17));
  return verdict();
}
