import { render } from '@testing-library/react';
import { CodeText } from './CodeText';

describe('CodeText', () => {
  it.each([
    ['nothing to type', 'nothing to type', []],
    ['set `a` or `b.c`.', 'set a or b.c.', ['a', 'b.c']],
    ['`a`', 'a', ['a']],
    ['a ` alone', 'a ` alone', []],
  ])('shows of "%s" the code as such', (text, shown, codes) => {
    const { container } = render(<CodeText>{text}</CodeText>);
    expect(container).toHaveTextContent(shown);
    expect(
      [...container.querySelectorAll('code')].map(code => code.textContent),
    ).toEqual(codes);
  });
});
