/** What the pane's controls are called, for those who look for them as a user does. */
export const words = {
  "en-US": {
    workbook: "Workbook",
    change: "Change",
    back: "Back",
    undo: "Undo",
    price: "Price of one, USD",
    insert: "Insert formula",
    next: "Continue",
    verb: "Insert",
    assumptions: "Assumptions",
    figures: /^All \d+ figures/,
    breakdown: "What energy is made of",
  },
  "zh-TW": {
    workbook: "活頁簿",
    change: "更換",
    back: "返回",
    undo: "復原",
    price: "單價（美元）",
    insert: "插入公式",
    next: "繼續",
    verb: "插入",
    assumptions: "假設",
    figures: /^全部 \d+ 項/,
    breakdown: "用電量的組成",
  },
};

const pick = async (page, name) => {
  await page.locator("#aif-search").fill(name);
  await page.locator("#aif-search").press("Enter");
};
const bottom = (page) => page.locator(".aif-form").evaluate((form) => form.scrollTo(0, form.scrollHeight));
const button = (page, name) => page.locator("#pane").getByRole("button", { name, exact: true });
const menuItem = async (page, index) => {
  await page.locator("#aif-menu-button").click();
  await page.getByRole("menuitem").nth(index).click();
};
const state = async ({ page, words }, name, value) => {
  await page.locator("summary").filter({ hasText: words.assumptions }).click();
  await page.locator(".aif-rows > select").selectOption(name);
  await page.locator("#aif-assumption-1").fill(value);
};
const wrongCell = async ({ page, goTo }, formula) => {
  await goTo("I40");
  await page.keyboard.type(formula);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(500);
  await goTo("I40");
  await page.locator(".aif-cell .aif-fault").waitFor();
};
const workbookAction = async ({ page, words }, index) => {
  await page.getByRole("tab", { name: words.workbook }).click();
  await page.locator(".aif-cards button").nth(index).click();
  const next = button(page, words.next);
  await next.or(page.locator(".aif-places, fluent-message-bar")).first().waitFor();
  if (await next.isVisible()) await next.click();
  await page.locator(".aif-places, .aif-status fluent-message-bar").first().waitFor();
};
/** The last button of what is ready. */
const agree = async (page) => {
  await page.locator(".aif-panel > .aif-actions fluent-button").first().click();
  await page.locator('fluent-message-bar[intent="success"]').waitFor({ timeout: 60_000 });
};
const protect = async (page) => {
  await page.evaluate(() => {
    const { sheets } = window.workbench;
    window.workbench.sheets = async () => (await sheets()).map((sheet) => ({ ...sheet, locked: true }));
    window.workbench.apply = () => Promise.reject(new Error("protected"));
  });
};

/** Every state of the pane worth looking at, and how a user comes to it. */
export const states = {
  start: { reach: async () => {} },
  search: { reach: ({ page }) => page.locator("#aif-search").fill("llama") },
  nothing: { reach: ({ page }) => page.locator("#aif-search").fill("zzz") },
  hardware: { reach: ({ page }) => pick(page, "DGX A100") },
  model: { reach: ({ page }) => pick(page, "GPT-4o") },
  training: { reach: ({ page }) => pick(page, "GPT-3 training") },
  figures: {
    reach: async ({ page, words }) => {
      await pick(page, "DGX A100");
      await page.locator("summary").filter({ hasText: words.figures }).click();
    },
  },
  site: {
    reach: async ({ page }) => {
      await pick(page, "GPT-4o");
      await page.locator("#aif-site").fill("irel");
    },
  },
  fault: {
    reach: async (at) => {
      await pick(at.page, "DGX A100");
      await state(at, "PUE", "0.5");
      await at.page.locator("#aif-assumption-1").scrollIntoViewIfNeeded();
    },
  },
  results: {
    reach: async ({ page, words }) => {
      await pick(page, "GPT-4o");
      await page.locator("summary").filter({ hasText: words.breakdown }).click();
      await page.locator(".aif-results").evaluate((part) => part.scrollIntoView());
    },
  },
  formula: {
    reach: async (at) => {
      await pick(at.page, "DGX A100");
      await state(at, "PUE", "1.2");
      await bottom(at.page);
    },
  },
  menu: {
    reach: async ({ page }) => {
      await pick(page, "DGX A100");
      await page.locator("#aif-menu-button").click();
    },
  },
  asking: {
    reach: async ({ page, words, goTo }) => {
      await goTo("A2");
      await pick(page, "DGX A100");
      await button(page, words.insert).click();
    },
  },
  inserted: {
    reach: async ({ page, words, goTo }) => {
      await goTo("J30");
      await pick(page, "DGX A100");
      await button(page, words.insert).click();
      await page.waitForTimeout(1000);
    },
  },
  plan: {
    reach: async ({ page }) => {
      await pick(page, "DGX A100");
      await menuItem(page, 3);
    },
  },
  overwrite: {
    reach: async ({ page, goTo }) => {
      await goTo("A2");
      await pick(page, "DGX A100");
      await menuItem(page, 1);
      await page.waitForTimeout(1000);
    },
  },
  compared: {
    reach: async ({ page, words }) => {
      await pick(page, "DGX A100");
      await menuItem(page, 4);
      await button(page, words.next).click();
      await button(page, words.verb).click();
      await page.locator('fluent-message-bar[intent="success"]').waitFor();
    },
  },
  workbook: { reach: ({ page, words }) => page.getByRole("tab", { name: words.workbook }).click() },
  audit: {
    reach: async ({ page, words }) => {
      await page.getByRole("tab", { name: words.workbook }).click();
      await page.locator(".aif-cards button").first().click();
      await button(page, words.next).click();
      await page.locator(".aif-findings").waitFor();
    },
  },
  freeze: {
    reach: async ({ page, words }) => {
      await page.getByRole("tab", { name: words.workbook }).click();
      await page.locator(".aif-cards button").nth(1).click();
      await button(page, words.next).click();
      await page.locator(".aif-places").waitFor();
    },
  },
  steps: {
    reach: async ({ page, goTo }) => {
      await goTo("C10");
      await page.locator(".aif-cell summary").first().click();
    },
  },
  remedy: { reach: (at) => wrongCell(at, '=AIENERGY("H100",1,720)') },
  hours: { reach: (at) => wrongCell(at, '=AIENERGY("DGX A100",8)') },
  locked: {
    reach: async ({ page, goTo }) => {
      await protect(page);
      await page.evaluate(() =>
        window.workbench.reveal({ sheet: "Training and traffic", row: 29, column: 9, rows: 1, columns: 1 }),
      );
      await goTo("J31");
      await pick(page, "DGX A100");
      await page.locator("#aif-menu-button").click();
    },
  },
  refused: {
    reach: async ({ page, words, goTo }) => {
      await protect(page);
      await pick(page, "DGX A100");
      await goTo("J30");
      await button(page, words.insert).click();
      await page.locator('fluent-message-bar[intent="error"]').waitFor();
    },
  },
  old: {
    reach: async ({ page }) => {
      await page.evaluate(() => {
        window.workbench.can.lacks = () => "ExcelApi 1.9";
      });
      await pick(page, "DGX A100");
      await page.locator("#aif-menu-button").click();
    },
  },
  lost: {
    reach: async ({ page, goTo }) => {
      await page.evaluate(() => {
        window.workbench.selection = () => Promise.reject(new Error("busy"));
      });
      await goTo("J31");
      await page.locator('fluent-message-bar[intent="error"]').waitFor();
    },
  },
  own: {
    reach: async ({ page, words, goTo }) => {
      await goTo("J60");
      await pick(page, "DGX A100");
      await menuItem(page, 5);
      await agree(page);
      await button(page, words.back).click();
      await button(page, words.change).click();
      await pick(page, "my-dgx");
      await page.locator("#aif-menu-button").click();
    },
  },
  currency: {
    reach: async (at) => {
      await pick(at.page, "DGX A100");
      await state(at, "Report currency", "TWD");
      await at.page.locator(".aif-rows > select").selectOption("Report rate");
      await at.page.keyboard.type("32");
      await at.page.locator(".aif-results").evaluate((part) => part.scrollIntoView());
    },
  },
  planFault: {
    reach: async ({ page, words }) => {
      await pick(page, "DGX A100");
      await menuItem(page, 3);
      await page.getByLabel(words.price).fill("1,250");
      await button(page, words.next).click();
      await page.locator(".aif-panel .aif-fault").waitFor();
    },
  },
  frozen: {
    reach: async (at) => {
      await workbookAction(at, 1);
      await agree(at.page);
    },
  },
  undone: {
    reach: async (at) => {
      await workbookAction(at, 1);
      await agree(at.page);
      await button(at.page, at.words.undo).click();
      await at.page.locator('fluent-message-bar[intent="info"]').waitFor();
    },
  },
  thaw: { reach: (at) => workbookAction(at, 2) },
  plain: { reach: (at) => workbookAction(at, 3) },
  plained: {
    reach: async (at) => {
      await workbookAction(at, 3);
      await agree(at.page);
    },
  },
  repair: { reach: (at) => workbookAction(at, 4) },
  upgrade: { reach: (at) => workbookAction(at, 5) },
  offline: { reach: ({ page }) => page.context().setOffline(true) },
  failed: {
    reach: async ({ page, words, goTo }) => {
      await goTo("J30");
      await page.evaluate(() => {
        window.workbench.apply = () => Promise.reject(new Error("busy"));
      });
      await pick(page, "DGX A100");
      await button(page, words.insert).click();
      await page.locator('fluent-message-bar[intent="error"]').waitFor();
    },
  },
  working: {
    reach: async ({ page, goTo, words }) => {
      await goTo("J30");
      await page.evaluate(() => {
        window.workbench.apply = (_change, job) => {
          job.progress(3500, 10000);
          return new Promise(() => undefined);
        };
      });
      await pick(page, "DGX A100");
      await menuItem(page, 4);
      await button(page, words.next).click();
      await button(page, words.verb).click();
    },
  },
  loading: { alone: true, withhold: "hang", reach: async () => {} },
  broken: {
    alone: true,
    withhold: "abort",
    reach: ({ page }) => page.locator(".failed").waitFor(),
  },
  alone: { alone: true, reach: ({ page }) => pick(page, "DGX A100") },
};
