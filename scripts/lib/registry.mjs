const NETWORK_TROUBLE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH|YN0080|network/i;

/**
 * @param {string} output what npm or yarn printed
 * @returns {boolean} whether nobody answered, as against a refusal
 */
export function isNetworkTrouble(output) {
  return NETWORK_TROUBLE.test(output);
}

/**
 * What to do about an installation that failed.
 *
 * @param {string} output what npm or yarn printed
 */
export function explainNpm(output) {
  const said = output.trimEnd().split('\n').slice(-6).join('\n');
  return isNetworkTrouble(output)
    ? `The npm registry cannot be reached: check the network, the proxy (HTTPS_PROXY) or the registry (npm config get registry), then run this again. It said:\n${said}`
    : `Nothing else was changed; mend the cause and run this again. It said:\n${said}`;
}
