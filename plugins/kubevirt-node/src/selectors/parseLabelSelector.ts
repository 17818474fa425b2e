import { InputError } from '@backstage/errors';

/**
 * Whether an object with these labels is selected.
 *
 * @public
 */
export type LabelMatcher = (labels: Record<string, string>) => boolean;

const KEY = '[A-Za-z0-9](?:[-A-Za-z0-9_./]*[A-Za-z0-9])?';
const VALUE = '(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?';

const exists = new RegExp(`^(!?)\\s*(${KEY})$`);
const equals = new RegExp(`^(${KEY})\\s*(=|==|!=)\\s*(${VALUE})$`);
const among = new RegExp(`^(${KEY})\\s+(in|notin)\\s*\\(([^()]*)\\)$`);
const value = new RegExp(`^${VALUE}$`);

/**
 * Reads a label selector in the notation of Kubernetes
 * (kubernetes.io/docs/concepts/overview/working-with-objects/labels):
 * `app=web,tier in (front, back),!canary`.
 *
 * @throws InputError that names the requirement which cannot be read
 * @public
 */
export function parseLabelSelector(selector: string): LabelMatcher {
  const requirements = selector
    .split(/,(?![^(]*\))/)
    .map(text => parseRequirement(text.trim()));
  return labels => requirements.every(matches => matches(labels));
}

function parseRequirement(text: string): LabelMatcher {
  const [, not, present] = exists.exec(text) ?? [];
  if (present !== undefined) {
    return labels => Object.hasOwn(labels, present) === (not === '');
  }
  const [, key, sign, wanted] = equals.exec(text) ?? [];
  if (key !== undefined) {
    return sign === '!='
      ? labels => labels[key] !== wanted
      : labels => labels[key] === wanted;
  }
  const [, setKey, operator, list = ''] = among.exec(text) ?? [];
  const values = list.split(',').map(item => item.trim());
  if (setKey === undefined || !values.every(item => value.test(item))) {
    throw new InputError(
      `'${text}' is no requirement of a label selector; 'app=web', 'app in (web, db)', 'app' and '!app' are`,
    );
  }
  // As in Kubernetes, what has no such label is not in any set.
  return operator === 'in'
    ? labels => Object.hasOwn(labels, setKey) && values.includes(labels[setKey])
    : labels => !values.includes(labels[setKey]);
}
