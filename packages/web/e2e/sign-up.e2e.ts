import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from './harness.ts';
import { choose, dialogOf, goTo, journeyPerson, rowWith } from './journey-person.ts';
import { copyInvitation, signUp, staffSetsPlan, stockUp } from './journey-set-up.ts';
import { approve } from './journey-trade.ts';

let world: World;
let supplier: Page;
let distributor: Page;
let link: string;

beforeAll(async () => {
  world = await World.start();
  supplier = await journeyPerson(world, 'supplier');
  distributor = await journeyPerson(world, 'distributor', { timezoneId: 'Asia/Jakarta' });
});
afterAll(() => world.close());

const guideOf = (page: Page, title: string) => page.getByRole('complementary', { name: title });
const goOn = (page: Page) =>
  page.getByRole('complementary').getByRole('link', { name: 'Go there' }).click();

describe('a new supplier, with nothing but the screen', () => {
  it('[GEN-01] is told at the field what is wrong, and keeps what was typed', async () => {
    await supplier.goto('/sign-up');
    await supplier.getByText('Malaysia · MYR · Asia/Kuala Lumpur').waitFor();
    await supplier.getByLabel('Name of your organisation').fill('Lestari Living');
    await supplier.getByRole('radio', { name: /^I supply/ }).check();
    await supplier.getByLabel('Your name').fill('Aisyah Rahman');
    await supplier.getByLabel('Email').fill('aisyah@lestari.example');
    await supplier.locator('input[type=password]').fill('12345678');
    await supplier.keyboard.press('Enter');
    await supplier.getByText('This password is one that is guessed first.').waitFor();
    expect(await supplier.getByLabel('Email').inputValue()).toBe('aisyah@lestari.example');
    await supplier.locator('input[type=password]').fill('a-basket-of-rattan-7');
    await supplier.keyboard.press('Enter');
    await supplier.getByRole('heading', { name: 'Welcome, Aisyah Rahman' }).waitFor();
  });

  it('[PERM-01] is told whom to ask for the plan, and goes on by itself once it is switched', async () => {
    await supplier.getByText('Ask the operator of this site for plan V2').waitFor();
    await supplier.getByRole('button', { name: 'Organisation ID' }).click();
    const id = await supplier.evaluate(() => navigator.clipboard.readText());
    await staffSetsPlan(world, id);
    await supplier.getByText('Your plan is V2 now.').waitFor();
    await supplier.getByRole('button', { name: 'Start as a supplier' }).click();
    await supplier.getByRole('heading', { name: 'Become a supplier' }).waitFor();
  });

  it('[SUP-01] is led from step to step and back to the set-up until the shop is live', async () => {
    const next = supplier.getByRole('button', { name: 'Save and go on' });
    expect(
      await supplier.locator('input').and(supplier.getByLabel('Base currency')).inputValue(),
    ).toContain('MYR');
    await next.click();
    await supplier.getByRole('link', { name: 'Go to products' }).click();
    await guideOf(supplier, 'Set-up').getByText('1 of 6 done').waitFor();
    await supplier.getByRole('button', { name: 'Add product' }).first().click();
    const adding = dialogOf(supplier, 'Add product');
    await adding.getByLabel('Name').fill('Rattan basket');
    await adding.getByLabel('SKU code').fill('BASKET-M');
    await adding.getByLabel('Weight of one unit (g)').fill('300');
    await adding.getByRole('button', { name: 'Add product' }).click();
    const panel = dialogOf(supplier, 'Rattan basket');
    await panel.getByLabel('Base price').fill('RM 12,50');
    await panel.getByRole('button', { name: 'Save prices' }).click();
    await panel.getByRole('button', { name: 'Switch on' }).click();
    await supplier.getByText('One product is distributed now.').waitFor();
    await supplier.keyboard.press('Escape');
    await rowWith(supplier, 'BASKET-M').getByText('12.50').waitFor();
    await guideOf(supplier, 'Set-up').getByText('3 of 6 done').waitFor();

    await supplier.getByRole('link', { name: 'Back to set-up' }).click();
    await next.click();
    expect(await supplier.getByLabel('Name of the shop').inputValue()).toBe('Lestari Living');
    await supplier.getByLabel('Phone').fill('+60 12 345 6789');
    await next.click();
    await supplier.getByRole('link', { name: 'Go to fees' }).click();
    await supplier.getByLabel('Per order').fill('-1');
    await supplier.getByRole('button', { name: 'Put in force' }).click();
    await supplier.getByText('A figure below zero is not taken here.').waitFor();
    expect(await supplier.getByLabel('Per order').inputValue()).toBe('-1');
    await supplier.getByLabel('Per order').fill('1.50');
    await supplier.getByRole('button', { name: 'Put in force' }).click();
    await supplier.getByText('Your shop is live.').first().waitFor();
  });

  it('then has a warehouse, stock and a link for the first distributor', async () => {
    const guide = guideOf(supplier, 'Before the first order');
    await guide.getByText('0 of 3 done').waitFor();
    await stockUp(supplier, 'Shah Alam', '40');
    await guide.getByText('2 of 3 done').waitFor();
    link = await copyInvitation(supplier);
    await guide.getByText('All done: you are ready.').waitFor();
  });
});

describe('a new distributor, from the link to the first listing', () => {
  it('[PART-02] signs up where the link led, in the own country, and applies', async () => {
    await distributor.goto(link);
    await distributor.getByRole('button', { name: 'Sign up and apply' }).click();
    await distributor.getByText('Indonesia · IDR · Asia/Jakarta').waitFor();
    await signUp(distributor, {
      organisation: 'Kedai Murni',
      name: 'Budi Santoso',
      email: 'budi@kedai-murni.example',
    });
    await distributor.getByRole('button', { name: 'Sell as a distributor' }).click();
    await distributor.getByLabel('Message').fill('Two stores.');
    await distributor.getByRole('button', { name: 'Apply to Lestari Living' }).click();
    await distributor.getByRole('button', { name: 'Go to my suppliers' }).click();
    await distributor.getByText('Your application is with the supplier.').waitFor();
    await goTo(supplier, /^My distributors/);
    await approve(supplier, 'Kedai Murni', 'Two stores.');
  });

  it('is told where to set the rate that turns the supplier’s currency into the own one', async () => {
    await guideOf(distributor, 'Before the first order').getByText('1 of 5 done').waitFor();
    await goOn(distributor);
    await distributor.getByLabel('Select all rows shown').check();
    await distributor.getByRole('button', { name: 'Claim 1 product' }).click();
    const claim = dialogOf(distributor, 'Claim products');
    await claim.getByText('There is no exchange rate from MYR to IDR.').waitFor();
    await claim.getByRole('link', { name: 'Set the exchange rate' }).click();
    await claim.waitFor({ state: 'detached' });
    await distributor.getByLabel(/^Rate/).fill('3600');
    await distributor.getByRole('button', { name: 'Fix rate' }).click();
    await distributor.getByText('1 MYR = 3600').first().waitFor();
    await goTo(distributor, 'My suppliers');
  });

  it('[GEN-05] is led through claiming, the store and its listing to the first order', async () => {
    const guide = guideOf(distributor, 'Before the first order');
    await guide.getByText('1 of 5 done').waitFor();
    await goOn(distributor);
    await distributor.getByLabel('Select all rows shown').check();
    await distributor.getByRole('button', { name: 'Claim 1 product' }).click();
    const claim = dialogOf(distributor, 'Claim products');
    await claim.getByText('A new SKU is made').waitFor();
    await claim.getByRole('button', { name: 'Claim 1 product' }).click();
    await guide.getByText('2 of 5 done').waitFor();
    await goOn(distributor);
    await distributor.getByRole('button', { name: 'Add store' }).first().click();
    const store = dialogOf(distributor, 'Add store');
    await choose(distributor, store, 'Marketplace', 'TikTok Shop');
    await store.getByLabel('Name').fill('Kedai Murni TikTok');
    await store.getByRole('button', { name: 'Add store' }).click();
    await guide.getByText('3 of 5 done').waitFor();
    await goOn(distributor);
    await rowWith(distributor, 'Rattan basket').click();
    await dialogOf(distributor, 'Rattan basket').getByRole('button', { name: 'Map' }).click();
    await guide.getByText('4 of 5 done').waitFor();
    await distributor.keyboard.press('Escape');
    await goOn(distributor);
    await distributor.getByRole('button', { name: 'Import orders' }).first().waitFor();
  });

  it('is asked once before typed words are lost, by Back and by Escape', async () => {
    await goTo(distributor, 'Stores');
    await distributor.getByRole('button', { name: 'Add store' }).first().click();
    await dialogOf(distributor, 'Add store').getByLabel('Name').fill('Second store');
    const question = dialogOf(distributor, 'Leave without saving?');
    await distributor.keyboard.press('Escape');
    await question.getByRole('button', { name: 'Go on editing' }).click();
    await distributor.goBack();
    await question.getByRole('button', { name: 'Leave' }).click();
    await dialogOf(distributor, 'Add store').waitFor({ state: 'detached' });
    expect(new URL(distributor.url()).pathname).toBe('/distributor/stores');
    expect(world.problems).toEqual([]);
  });
});
