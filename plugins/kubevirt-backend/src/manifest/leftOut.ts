/** Stands where something was that may be secret. @internal */
export const LEFT_OUT = '(left out)';
