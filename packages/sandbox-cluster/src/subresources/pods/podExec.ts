import { SubresourceHandler, TakeOver } from '../../server/SubresourceHandler';
import { statusErrors } from '../../status/statusErrors';
import { Pod } from '../../simulator/model';
import { containerOf, podOf, requireRunning } from './podOf';
import { PodProcess } from './PodProcess';
import {
  readRemoteCommandOptions,
  RemoteCommand,
  RemoteCommandOptions,
} from './RemoteCommand';
import { spdyCommand, spdyProtocols } from './spdyCommand';
import { asksForWebSocket, upgradeToSpdy, upgradeToWebSocket } from './upgrade';
import { webSocketCommand, webSocketProtocols } from './webSocketCommand';

function carry(
  options: RemoteCommandOptions,
  run: (command: RemoteCommand) => void,
): TakeOver {
  return (request, socket, head) => {
    if (asksForWebSocket(request)) {
      upgradeToWebSocket(
        { request, socket, head, protocols: webSocketProtocols },
        webSocket => run(webSocketCommand(webSocket, options)),
      );
    } else if (
      upgradeToSpdy({ request, socket, head, protocols: spdyProtocols })
    ) {
      spdyCommand(socket, options, run);
    }
  };
}

/** What the main program of a container has to say: nothing. */
function attach(command: RemoteCommand): void {
  command.stdin?.resume();
}

function handlers(
  path: 'exec' | 'attach',
  run: (pod: Pod, options: RemoteCommandOptions, to: RemoteCommand) => void,
): SubresourceHandler[] {
  return (['GET', 'POST'] as const).map(method => ({
    group: '',
    resource: 'pods',
    path,
    method,
    handle: request => {
      const pod = podOf(request);
      const container = containerOf(pod, request.query.get('container'));
      const options = readRemoteCommandOptions(request.query, container);
      if (path === 'exec' && options.command.length === 0) {
        throw statusErrors.badRequest(
          'you must specify at least one command for the container',
        );
      }
      requireRunning(pod, container);
      return { takeOver: carry(options, to => run(pod, options, to)) };
    },
  }));
}

/**
 * `pods/{name}/exec` and `attach`, over WebSockets and over SPDY. What can be
 * run is little: nothing runs in the pods but what a person looks for first.
 *
 * @internal
 */
export function podExecHandlers(): SubresourceHandler[] {
  return [
    ...handlers('exec', (pod, options, to) =>
      PodProcess.start({ pod, options, to }),
    ),
    ...handlers('attach', (_pod, _options, to) => attach(to)),
  ];
}
