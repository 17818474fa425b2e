/**
 * The reason in an API server's refusal, without who passed it on.
 *
 * @returns without its last full stop
 * @internal
 */
export function admissionText(text: string): string {
  return text
    .replace(
      /^.*admission webhook "([^"]+)" denied the request: */s,
      (_, webhook: string) =>
        /kubevirt\.io$/.test(webhook) ? '' : `${webhook} says: `,
    )
    .replace(
      /^(?:Failure while starting VMI|Error creating (?:virtual machine instance|pod)|failed to create virtual machine pod): /,
      '',
    )
    .replace(/\.\s*$/, '');
}
