import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
  type VariantColorsResolver,
} from '@mantine/core';
import type { Hat } from './navigation.ts';

const teal: MantineColorsTuple = [
  '#eef8f6',
  '#d6eeea',
  '#aedcd5',
  '#7cc5bb',
  '#49ab9e',
  '#248f83',
  '#0f7468',
  '#0b6259',
  '#094f48',
  '#073f3a',
];
const indigo: MantineColorsTuple = [
  '#f1f2fd',
  '#e0e4fb',
  '#c3caf8',
  '#9ea9f3',
  '#8996f0',
  '#6270e4',
  '#4a55cf',
  '#3f48b3',
  '#353c92',
  '#2d3377',
];
const red: MantineColorsTuple = [
  '#fef3f2',
  '#fee4e2',
  '#fecdca',
  '#fda29b',
  '#f58a80',
  '#dd4a3c',
  '#b42318',
  '#912018',
  '#7a271a',
  '#55160c',
];
const orange: MantineColorsTuple = [
  '#fff6ed',
  '#ffead5',
  '#fddcab',
  '#feb273',
  '#fd9a4b',
  '#d9600c',
  '#b4430f',
  '#933810',
  '#7c2f10',
  '#6b2710',
];
const gray: MantineColorsTuple = [
  '#fafafb',
  '#f4f5f6',
  '#eaecee',
  '#dde0e4',
  '#c4c9cf',
  '#989fa8',
  '#626a74',
  '#484f58',
  '#31373f',
  '#1b1f25',
];
const dark: MantineColorsTuple = [
  '#e7e9ec',
  '#c2c7cd',
  '#969da6',
  '#6b727b',
  '#3d434b',
  '#2d3239',
  '#23272d',
  '#191c21',
  '#131619',
  '#0d0f11',
];

/** In dark a filled part is light: its words are dark then, whatever they are in light. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  if (input.variant !== 'filled') return colors;
  return { ...colors, color: `light-dark(${colors.color}, var(--mantine-color-black))` };
};

/** A dialog's head is no banner of the page. */
const quietHead = { header: { role: 'presentation' } };

const base: MantineThemeOverride = {
  fontFamily:
    "'Inter Variable', 'Noto Sans Thai Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace",
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '19px' },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '22px', lineHeight: '1.3' },
      h2: { fontSize: '17px', lineHeight: '1.35' },
      h3: { fontSize: '15px', lineHeight: '1.4' },
    },
  },
  black: '#1b1f25',
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '16px' },
  primaryShade: { light: 6, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.2,
  variantColorResolver,
  cursorType: 'pointer',
  respectReducedMotion: true,
  colors: { teal, indigo, red, orange, gray, dark },
  components: {
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Button: { defaultProps: { size: 'sm' }, styles: { root: { fontWeight: 550 } } },
    Drawer: { defaultProps: { position: 'right', size: 520, attributes: quietHead } },
    // The first entry takes the focus; a place without a role is nothing a menu may hold.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        overlayProps: { backgroundOpacity: 0.4 },
        attributes: quietHead,
      },
      styles: {
        title: { fontSize: 16, fontWeight: 600 },
        header: { padding: '16px 20px' },
        body: { padding: '4px 20px 20px' },
      },
    },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false, fz: 'xs' } },
    TextInput: { defaultProps: { size: 'sm' } },
  },
};

/** One theme; each hat has an accent of its own, so that nobody acts in the wrong role. */
export const themes: Record<Hat, MantineThemeOverride> = {
  supplier: createTheme({ ...base, primaryColor: 'teal' }),
  distributor: createTheme({ ...base, primaryColor: 'indigo' }),
};
