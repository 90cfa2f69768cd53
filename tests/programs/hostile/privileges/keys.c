// expect: ok with=../attack.h exit=0
// Keyrings reach across every namespace.
#include "attack.h"

#include <linux/keyctl.h>

int main(void) {
  refused("add_key", syscall(SYS_add_key, "user", "name", "value", 5, KEY_SPEC_USER_KEYRING));
  refused("request_key", syscall(SYS_request_key, "user", "name", NULL, KEY_SPEC_SESSION_KEYRING));
  refused("keyctl join", syscall(SYS_keyctl, KEYCTL_JOIN_SESSION_KEYRING, "name"));
  refused("keyctl id", syscall(SYS_keyctl, KEYCTL_GET_KEYRING_ID, KEY_SPEC_USER_KEYRING, 0));
  return verdict();
}
