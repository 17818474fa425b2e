import { TcpService } from '../hypervisor';
import { RfbServer } from '../screen/RfbServer';
import { OperatingSystem } from './operatingSystems';

function ssh(banner: string): TcpService {
  return connection => {
    connection.write(Buffer.from(`${banner}\r\n`));
    return {
      // The key exchange is beyond this guest: it hangs up like a server that
      // finds no common algorithm.
      data: bytes => {
        if (bytes.length > 300) connection.end();
      },
      closed: () => undefined,
    };
  };
}

function http(hostname: string): TcpService {
  return connection => {
    let request = '';
    return {
      data: bytes => {
        request += Buffer.from(bytes).toString('latin1');
        if (!request.includes('\r\n\r\n')) return;
        const body = `<h1>${hostname}</h1>\n`;
        connection.write(
          Buffer.from(
            [
              'HTTP/1.1 200 OK',
              'Content-Type: text/html; charset=utf-8',
              `Content-Length: ${Buffer.byteLength(body)}`,
              'Connection: close',
              '',
              body,
            ].join('\r\n'),
          ),
        );
        connection.end();
      },
      closed: () => undefined,
    };
  };
}

function vnc(hostname: string, lines: () => string[]): TcpService {
  return connection => {
    const server = RfbServer.create({
      name: `${hostname}:1`,
      lines,
      send: bytes => connection.write(bytes),
    });
    return {
      data: bytes => {
        try {
          server.receive(Buffer.from(bytes));
        } catch {
          connection.end();
        }
      },
      closed: () => server.close(),
    };
  };
}

/**
 * What listens in a guest: a page on port 80 and, on Linux, an SSH server that
 * says who it is on 22 and a desktop, by VNC, on 5901.
 *
 * @param options.screen - the lines that are on the screen
 * @internal
 */
export function tcpServices(options: {
  system: OperatingSystem;
  hostname: string;
  screen: () => string[];
}): Map<number, TcpService> {
  const { system, hostname, screen } = options;
  const services = new Map([[80, http(hostname)]]);
  if (system.sshBanner) {
    services.set(22, ssh(system.sshBanner));
    services.set(5901, vnc(hostname, screen));
  }
  return services;
}
