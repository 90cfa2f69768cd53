// expect: ok|memory_limit_exceeded with=../attack.h memory_mib=64
#include "attack.h"

#include <mqueue.h>
#include <sys/msg.h>

int main(void) {
  struct mq_attr attributes = {.mq_maxmsg = 10, .mq_msgsize = 8192};
  refused("mq_open", mq_open("/queue", O_RDWR | O_CREAT, 0600, &attributes));

  static struct { long type; char text[8192]; } message = {1, {0}};
  long held = 0;
  for (int queues = 0; queues < 40000; ++queues) {
    int queue = msgget(IPC_PRIVATE, IPC_CREAT | 0600);
    if (queue < 0) break;
    while (msgsnd(queue, &message, sizeof message.text, IPC_NOWAIT) == 0) held += 8192;
    if (held > 1l << 30) worked("1 GiB in message queues");
    if (held > 1l << 30) break;
  }
  return verdict();
}
