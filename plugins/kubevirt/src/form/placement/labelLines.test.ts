import { readLabels, writeLabels } from './labelLines';

describe('labels as lines', () => {
  it('are read and written', () => {
    const lines = ['disk=ssd', 'example.com/rack=', 'equation=a=b'];
    const labels = { disk: 'ssd', 'example.com/rack': '', equation: 'a=b' };
    expect(readLabels(lines)).toEqual(labels);
    expect(writeLabels(labels)).toEqual(lines);
  });

  it('may have blanks around the sign', () => {
    expect(readLabels([' disk = ssd '])).toEqual({ disk: 'ssd' });
  });
});
