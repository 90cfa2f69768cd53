// expect: ok with=../attack.h exit=0
// Locked memory, which cannot be swapped out.
#include "attack.h"

int main(void) {
  static char block[1 << 20];
  refused("mlock", mlock(block, sizeof block));
  refused("mlock2", mlock2(block, sizeof block, MLOCK_ONFAULT));
  refused("mlockall", mlockall(MCL_CURRENT | MCL_FUTURE));
  refused("mmap(MAP_LOCKED|MAP_HUGETLB)",
          (long)mmap(NULL, 2 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB, -1, 0));
  refused("memfd_create(MFD_HUGETLB)", memfd_create("m", MFD_HUGETLB));
  refused("memfd_secret", syscall(SYS_memfd_secret, 0));
  return verdict();
}
