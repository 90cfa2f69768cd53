// Stands between a driver and Redis, and kills the driver at one moment of what they say.

import { connect, createServer } from 'node:net';

// What is about jobs. Listeners and the timer's own words come when they like and are not counted.
const counted = new Set(['EVALSHA', 'EVAL', 'BZPOPMIN']);
export const moments = ['unsent', 'unanswered', 'answered'];

/** Where the value ends that begins at `at`; -1 when it is not all there. */
function endOf(bytes, at) {
  const line = bytes.indexOf('\r\n', at);
  if (line < 0) return -1;
  const count = Number(bytes.toString('latin1', at + 1, line));
  let end = line + 2;
  if (bytes[at] === 0x24 && count >= 0) end += count + 2; // $
  if (bytes[at] === 0x2a) for (let i = 0; i < count && end >= 0; i += 1) end = endOf(bytes, end); // *
  return end <= bytes.length ? end : -1;
}

/** Hears a stream value by value. */
function eachValue(stream, hear) {
  let rest = Buffer.alloc(0);
  stream.on('data', (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (let end; rest.length > 0 && (end = endOf(rest, 0)) >= 0; rest = rest.subarray(end)) hear(rest.subarray(0, end));
  });
}

export class Proxy {
  static async start(port) {
    const proxy = Object.assign(new Proxy(), { port, trips: 0, isDead: false, sockets: new Set() });
    proxy.server = createServer((socket) => proxy.serve(socket));
    await new Promise((resolve) => proxy.server.listen(0, '127.0.0.1', resolve));
    proxy.url = `redis://127.0.0.1:${proxy.server.address().port}`;
    return proxy;
  }

  /** `victim` dies at the `deadly`th round trip from now on: its request is not sent, its reply is not heard, or just is. */
  kill(victim, deadly, moment) {
    Object.assign(this, { victim, deadly, moment });
  }

  serve(driver) {
    const redis = connect(this.port, '127.0.0.1');
    for (const socket of [driver, redis]) {
      this.sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => {}).on('close', () => [driver, redis].forEach((one) => one.destroy()));
    }
    const die = () => {
      this.isDead = true;
      void this.victim.kill();
    };
    const asked = [];
    eachValue(driver, (request) => {
      if (this.isDead) return;
      const name = request.toString('latin1', 0, 40).split('\r\n')[2];
      const trip = this.victim && counted.has(name) ? (this.trips += 1) : 0;
      asked.push(trip);
      if (trip === this.deadly && this.moment === 'unsent') die();
      else redis.write(request);
    });
    eachValue(redis, (reply) => {
      if (this.isDead) return;
      const isLast = asked.shift() === this.deadly;
      if (isLast && this.moment === 'unanswered') die();
      else driver.write(reply, () => isLast && die());
    });
  }

  close() {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }
}
