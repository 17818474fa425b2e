/** What a controller puts before the API server's words. */
const passedOn =
  /^(?:Failure while starting VMI|Error creating (?:virtual machine instance|pod)|failed to create virtual machine pod): /;

/**
 * The reason in an API server's refusal, on one line, without who passed it
 * on; a webhook or policy that is not KubeVirt's is named.
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
    .replace(passedOn, '')
    .replace(
      /^.*ValidatingAdmissionPolicy '([^']+)'(?: with binding '[^']*')? denied request: */s,
      "the policy '$1' says: ",
    )
    .replace(/\s+/g, ' ')
    .replace(/\.?\s*$/, '');
}
