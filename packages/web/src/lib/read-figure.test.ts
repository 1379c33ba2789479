import { describe, expect, it } from 'vitest';
import { type FigureFault, type FigureKind, readFigure } from './read-figure.ts';

const MYR: FigureKind = { decimals: 2, currency: 'MYR' };
const IDR: FigureKind = { decimals: 0, currency: 'IDR', pointGroups: true };
const PIECES: FigureKind = { decimals: 0 };
const RATE: FigureKind = { decimals: 10 };
const PERCENT: FigureKind = { decimals: 2, negative: true };

describe('readFigure: what people write and paste', () => {
  it.each<[string, FigureKind, string]>([
    ['12', MYR, '12'],
    ['12.5', MYR, '12.5'],
    ['12.', MYR, '12'],
    ['.5', MYR, '0.5'],
    ['007.50', MYR, '7.50'],
    ['1,234.50', MYR, '1234.50'],
    ['1.234,50', MYR, '1234.50'],
    ['1 234,50', MYR, '1234.50'],
    ["1'234'567.05", MYR, '1234567.05'],
    ['1.234.567,05', MYR, '1234567.05'],
    ['1,234', MYR, '1234'],
    ['1,234,567', MYR, '1234567'],
    ['12,50', MYR, '12.50'],
    ['RM 12.50', MYR, '12.50'],
    ['rm12.50', MYR, '12.50'],
    ['MYR\u00a01,234.50', MYR, '1234.50'],
    ['12.50 MYR', MYR, '12.50'],
    ['12.5000', MYR, '12.50'],
    ['-0', MYR, '0'],
    ['Rp 12.500', IDR, '12500'],
    ['Rp. 1.250.000', IDR, '1250000'],
    ['12,500', IDR, '12500'],
    ['12.00', IDR, '12'],
    ['฿1,200', { decimals: 2, currency: 'THB' }, '1200'],
    ['๑๒๓', PIECES, '123'],
    ['１２３', PIECES, '123'],
    ['1,200', PIECES, '1200'],
    ['0.000278', RATE, '0.000278'],
    ['1.234', RATE, '1.234'],
    ['-10,5', PERCENT, '-10.5'],
    ['\u22125', PERCENT, '-5'],
  ])('reads %j', (text, kind, figure) => {
    expect(readFigure(text, kind)).toEqual({ state: 'read', figure });
  });

  it.each<[string, FigureKind, FigureFault]>([
    ['-5', MYR, 'negative'],
    ['RM -5', MYR, 'negative'],
    ['-5', PIECES, 'negative'],
    ['12.345', MYR, 'ambiguous'],
    ['1.234', PIECES, 'ambiguous'],
    ['1,234', RATE, 'ambiguous'],
    ['0.125', MYR, 'decimals'],
    ['12.3456', MYR, 'decimals'],
    ['12,50', IDR, 'decimals'],
    ['1.5', PIECES, 'decimals'],
    ['SGD 12.50', MYR, 'otherCurrency'],
    ['$12.50', MYR, 'otherCurrency'],
    ['12 pcs', PIECES, 'notNumber'],
    ['1,23,4', MYR, 'notNumber'],
    ['1.2.3', MYR, 'notNumber'],
    ['12e3', MYR, 'notNumber'],
    ['abc', MYR, 'notNumber'],
    ['5-3', MYR, 'notNumber'],
    ['1234567890123456', MYR, 'tooLarge'],
  ])('refuses %j and guesses nothing', (text, kind, fault) => {
    expect(readFigure(text, kind)).toEqual({ state: 'refused', figure: '', fault });
  });

  it('takes an empty field for nothing, not for zero', () => {
    expect(readFigure('  ', MYR)).toEqual({ state: 'empty', figure: '' });
  });
});
