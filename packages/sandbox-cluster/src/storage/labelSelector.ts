import { statusErrors } from '../status/statusErrors';
import {
  labelValueErrors,
  qualifiedNameErrors,
} from '../validation/labelErrors';

/** @internal */
export type LabelSelector = (
  labels: Record<string, string> | undefined,
) => boolean;

type Labels = Record<string, string>;
type Token = { kind: 'word' | 'symbol' | 'end'; text: string };

/**
 * Parses a label selector (`a=b,c in (d,e),!f`) by the grammar of
 * apimachinery's `labels.Parse`, with its error messages.
 *
 * @throws ApiError 400 where the selector cannot be parsed
 *
 * @internal
 */
export function parseLabelSelector(text: string): LabelSelector {
  const tokens = tokenize(text);
  const requirements: LabelSelector[] = [];
  let position = 0;
  const peek = () => tokens[position];
  const next = () => tokens[position++];

  if (peek().kind === 'end') {
    return () => true;
  }
  if (!beginsRequirement(peek())) {
    throw statusErrors.badRequest(
      `found '${peek().text}', expected: !, identifier, or 'end of string'`,
    );
  }
  for (;;) {
    requirements.push(parseRequirement(peek, next));
    const after = next();
    if (after.kind === 'end') {
      break;
    }
    if (after.text !== ',') {
      throw statusErrors.badRequest(
        `found '${after.text}', expected: ',' or 'end of string'`,
      );
    }
    if (!beginsRequirement(peek())) {
      throw statusErrors.badRequest(
        `found '${peek().text}', expected: identifier after ','`,
      );
    }
  }
  return labels => requirements.every(matches => matches(labels));
}

function beginsRequirement({ kind, text }: Token): boolean {
  return kind === 'word' || text === '!';
}

function parseRequirement(peek: () => Token, next: () => Token): LabelSelector {
  const negated = peek().text === '!';
  if (negated) {
    next();
  }
  const key = next();
  if (key.kind !== 'word') {
    throw unparseable(`found '${key.text}', expected: identifier`);
  }
  checkAll('<nil>', qualifiedNameErrors(key.text), key.text);
  const has = (labels: Labels | undefined) =>
    labels !== undefined && Object.hasOwn(labels, key.text);
  if (negated) {
    return labels => !has(labels);
  }
  if (peek().kind === 'end' || peek().text === ',') {
    return has;
  }
  const operator = next().text;
  switch (operator) {
    case '=':
    case '==': {
      const value = checked(key.text, parseValue(peek, next));
      return labels => has(labels) && labels![key.text] === value;
    }
    case '!=': {
      const value = checked(key.text, parseValue(peek, next));
      return labels => !has(labels) || labels![key.text] !== value;
    }
    case 'in': {
      const values = parseValues(key.text, peek, next);
      return labels => has(labels) && values.has(labels![key.text]);
    }
    case 'notin': {
      const values = parseValues(key.text, peek, next);
      return labels => !has(labels) || !values.has(labels![key.text]);
    }
    case '>':
    case '<': {
      const bound = parseInteger(parseValue(peek, next));
      return labels => {
        const value = Number(labels?.[key.text]);
        return operator === '>' ? value > bound : value < bound;
      };
    }
    default:
      throw unparseable(
        `found '${operator}', expected: in, notin, =, ==, !=, gt, lt`,
      );
  }
}

function checked(key: string, value: string, index = 0): string {
  checkAll(`values[${index}][${key}]`, labelValueErrors(value), value);
  return value;
}

function checkAll(field: string, errors: string[], value: string): void {
  if (errors.length > 0) {
    throw unparseable(
      `${field}: Invalid value: ${JSON.stringify(value)}: ${errors.join('; ')}`,
    );
  }
}

function parseValue(peek: () => Token, next: () => Token): string {
  if (peek().kind === 'end' || peek().text === ',') {
    return '';
  }
  const value = next();
  if (value.kind !== 'word') {
    throw unparseable(`found '${value.text}', expected: identifier`);
  }
  return value.text;
}

function parseInteger(value: string): number {
  checkAll(
    'values[0]',
    /^[+-]?\d+$/.test(value)
      ? []
      : ["for 'Gt', 'Lt' operators, the value must be an integer"],
    value,
  );
  return Number(value);
}

function parseValues(
  key: string,
  peek: () => Token,
  next: () => Token,
): Set<string> {
  const open = next();
  if (open.text !== '(') {
    throw unparseable(`found '${open.text}' expected: '('`);
  }
  const values = new Set<string>();
  for (;;) {
    const token = next();
    if (token.kind === 'word') {
      values.add(checked(key, token.text, values.size));
      if (peek().text !== ',' && peek().text !== ')') {
        throw unparseable(`found '${peek().text}', expected: ',' or ')'`);
      }
    } else if (token.text === ')') {
      return values;
    } else if (token.text !== ',') {
      throw unparseable(
        `found '${token.text}', expected: ',', ')' or identifier`,
      );
    } else if (peek().text === ',' || peek().text === ')') {
      values.add('');
    }
  }
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern = /\s*(?:(!=|==|=|!|\(|\)|,|>|<)|([^\s!=(),><]+))/gy;
  for (;;) {
    const match = pattern.exec(text);
    if (!match) {
      break;
    }
    tokens.push(
      match[1] !== undefined
        ? { kind: 'symbol', text: match[1] }
        : { kind: 'word', text: match[2] },
    );
  }
  tokens.push({ kind: 'end', text: '' });
  return tokens;
}

function unparseable(why: string) {
  return statusErrors.badRequest(`unable to parse requirement: ${why}`);
}
