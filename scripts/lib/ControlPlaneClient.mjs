import { request } from 'node:https';

/** The few requests to a control plane that its start needs. */
export class ControlPlaneClient {
  #certificate;
  #readCertificate;

  /**
   * @param {{ url: string, token: string, readCertificate: () => Buffer }} options
   */
  static create(options) {
    return new ControlPlaneClient(options);
  }

  constructor({ url, token, readCertificate }) {
    this.url = url;
    this.token = token;
    this.#readCertificate = readCertificate;
  }

  /** The server's certificate, which is its own authority. */
  get certificate() {
    this.#certificate ??= this.#readCertificate();
    return this.#certificate;
  }

  get(path) {
    return this.#send('GET', path);
  }

  post(path, body) {
    return this.#send('POST', path, body);
  }

  async #send(method, path, body) {
    const text = body && JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const sent = request(
        `${this.url}${path}`,
        {
          method,
          ca: this.certificate,
          agent: false,
          headers: {
            authorization: `Bearer ${this.token}`,
            ...(text && { 'content-type': 'application/json' }),
          },
        },
        response => {
          let answer = '';
          response.setEncoding('utf8');
          response.on('data', part => {
            answer += part;
          });
          response.on('end', () =>
            resolve({ status: response.statusCode, text: answer }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(text);
    });
  }
}
