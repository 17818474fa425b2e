import { explainRefusal } from '../explainRefusal';

describe('ConsoleTaken', () => {
  it('finds a console that somebody else has open', () => {
    const message =
      "Can't connect to websocket (503): Active VNC connection. Request denied.";
    expect(
      explainRefusal({
        message,
        target: { kind: 'VirtualMachine', namespace: 'team-a', name: 'web' },
      }),
    ).toMatchObject({
      code: 'ConsoleTaken',
      severity: 'notice',
      summary: 'Somebody else has the console of the VM open.',
      evidence: [{ text: message }],
    });
  });
});
