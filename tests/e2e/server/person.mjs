import assert from 'node:assert/strict';

export const password = 'correct horse battery';

/** A client with its own cookies. */
export class Person {
  constructor(server) {
    this.server = server;
    this.cookie = '';
    this.csrf = '';
  }

  async ask(method, where, body, headers = {}) {
    const json = body !== undefined && !(body instanceof Uint8Array);
    const response = await fetch(this.server.url + where, {
      method,
      headers: {
        ...(json && { 'content-type': 'application/json' }),
        ...(this.cookie && { cookie: this.cookie, 'x-csrf-token': this.csrf }),
        ...headers,
      },
      body: json ? JSON.stringify(body) : body,
    });
    const cookie = response.headers.get('set-cookie');
    if (cookie) this.cookie = cookie.split(';')[0];
    const text = await response.text();
    const answer = text && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
    if (answer?.csrfToken) this.csrf = answer.csrfToken;
    return { status: response.status, body: answer };
  }

  async enter(how, name) {
    const answer = await this.ask('POST', `/api/auth/${how}`, { name, password });
    assert.equal(answer.status, how === 'register' ? 201 : 200, JSON.stringify(answer.body));
    return answer.body.user;
  }
}
