/**
 * Lets the browser save a text as a file.
 *
 * @internal
 */
export function downloadText(text: string, fileName: string): void {
  const url = URL.createObjectURL(
    new Blob([text], { type: 'application/yaml' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The click is worked off after this; a revoked URL would save nothing.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
