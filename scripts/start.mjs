// `npm start`: everything that is needed, then the app, until Ctrl+C. Options
// after `--` are for the sandbox cluster, `--scene zoo` for instance.
import { APP_URL, startApp } from './lib/app.mjs';
import { stopAll } from './lib/processes.mjs';
import { runMain, say } from './lib/say.mjs';
import { setUp } from './lib/setUp.mjs';

runMain(async () => {
  const interrupted = new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.once(signal, () => resolve(signal));
    }
  });
  try {
    const begun = startAndTell();
    // What fails after an interruption is of no interest any more.
    begun.catch(() => {});
    await Promise.race([begun, interrupted]);
  } finally {
    await stopAll();
  }
  // An installation that was interrupted must not keep us.
  process.exit(0);
});

async function startAndTell() {
  const { cluster, kubeconfig, ended } = await startApp(await setUp(), {
    sandboxes: [process.argv.slice(2)],
  });
  say(`
Open ${APP_URL} and sign in as guest.
Try: Create → "Create virtual machine", keep the defaults, and watch the VM come up in its tab.`);
  if (cluster === 'sandbox') {
    say(`kubectl works with the cluster, too: export KUBECONFIG=${kubeconfig}`);
  }
  say('Ctrl+C ends it all.');
  await ended;
}
