import { expect, it } from 'vitest';
import { newId } from '../kernel/ids.ts';
import { isVisible, VISIBILITY_MODES, type VisibilityMode } from './visibility.rules.ts';

const at = new Date(0);
const gold = newId('level', at);
const silver = newId('level', at);
const named = newId('tenant', at);
const other = newId('tenant', at);

/** Who sees a product that names the level Gold and the distributor `named`. */
const SEEN: Record<VisibilityMode, { named: boolean; goldOther: boolean; noLevelOther: boolean }> =
  {
    ALL_PARTNERED: { named: true, goldOther: true, noLevelOther: true },
    LEVELS: { named: false, goldOther: true, noLevelOther: false },
    ONLY_DISTRIBUTORS: { named: true, goldOther: false, noLevelOther: false },
    EXCEPT_DISTRIBUTORS: { named: false, goldOther: true, noLevelOther: true },
    HIDDEN: { named: false, goldOther: false, noLevelOther: false },
  };

it.each(VISIBILITY_MODES)('[VIS-01][VIS-02] %s shows to exactly whom it says', (mode) => {
  const rule = { mode, levelIds: [gold], distributorIds: [named] };
  expect({
    named: isVisible(rule, { levelId: silver, distributorId: named }),
    goldOther: isVisible(rule, { levelId: gold, distributorId: other }),
    noLevelOther: isVisible(rule, { levelId: null, distributorId: other }),
  }).toEqual(SEEN[mode]);
});
