// The screens of the hub's desk work, and the states of them that look different.
const dialogOpen = (page) => page.getByRole('dialog').waitFor();

async function table(page) {
  await page.locator('.grid-table tbody tr:not([aria-hidden])').first().waitFor();
}

export const deskScreens = [
  { name: 'table', path: '/app/directory?view=table', act: table },
  { name: 'table, chosen', path: '/app/directory?view=table', act: async (page) => { await table(page); await page.getByRole('checkbox', { name: /を選ぶ$/ }).nth(1).click(); await page.getByRole('region', { name: '選んだ施設をまとめて変える' }).waitFor(); } },
  { name: 'table, columns', path: '/app/directory?view=table', act: async (page) => { await table(page); await page.getByRole('button', { name: '列を選ぶ' }).click(); await dialogOpen(page); } },
  { name: 'table, level dialog', path: '/app/directory?view=table', act: async (page) => { await table(page); await page.getByRole('checkbox', { name: /を選ぶ$/ }).nth(1).click(); await page.getByRole('button', { name: '見られる範囲', exact: true }).click(); await dialogOpen(page); } },
  { name: 'table, nothing found', path: '/app/directory?view=table&q=%E3%81%82%E3%82%8A%E3%81%88%E3%81%AA%E3%81%84%E5%90%8D%E5%89%8D' },
  { name: 'table, stale', path: '/app/directory?view=table&stale=1&order=staleness', act: table },
  { name: 'hand over', path: '/app/directory?hours24=1&home_death=1', act: async (page) => { await page.getByRole('button', { name: '一覧を渡す' }).click(); await dialogOpen(page); } },
  { name: 'facility, level of a value', path: '/app/directory', act: async (page) => { await page.locator('.hit__name a').first().click(); await page.locator('.level-tag').first().click(); await dialogOpen(page); } },
  { name: 'facility, letters', path: '/app/opinion_letters', act: async (page) => { await page.locator('.table tbody a').first().click(); await page.getByRole('tab', { name: '意見書' }).click(); await page.getByRole('button', { name: '件数を入れる' }).waitFor(); } },
  { name: 'merging', path: '/app/merging', act: async (page) => { await page.locator('.pair').first().waitFor(); } },
  { name: 'merging, refused', path: '/app/merging', act: async (page) => { await page.getByRole('button', { name: '別の施設としたもの' }).click(); } },
  { name: 'programmes', path: '/app/programmes', act: async (page) => { await page.locator('.programme').first().waitFor(); } },
  { name: 'programmes, add', path: '/app/programmes', act: async (page) => { await page.getByRole('button', { name: '事業を加える' }).click(); await dialogOpen(page); } },
  { name: 'home, duty and days off', path: '/app/', act: async (page) => { await page.getByRole('button', { name: '当番と休み' }).click(); await dialogOpen(page); } },
  { name: 'home, later', path: '/app/', act: async (page) => { await page.getByRole('button', { name: /をあとに回す$/ }).first().click(); await dialogOpen(page); } },
  { name: 'home, ask a colleague', path: '/app/', act: async (page) => { await page.getByRole('button', { name: /をほかの人に頼む$/ }).first().click(); await dialogOpen(page); } },
  { name: 'home, hand over', path: '/app/', act: async (page) => { await page.getByRole('button', { name: '申し送りを書く' }).click(); await dialogOpen(page); } },
  { name: 'incidents', path: '/app/incidents', act: async (page) => { await page.locator('.incident-line').first().waitFor(); } },
  { name: 'incidents, report', path: '/app/incidents', act: async (page) => { await page.getByRole('button', { name: '事故を報告する' }).click(); await dialogOpen(page); } },
  { name: 'incident', path: '/app/incidents', act: async (page) => { await page.locator('.incident-line').last().click(); await page.locator('.incident-course').waitFor(); } },
  { name: 'incident, take over', path: '/app/incidents', act: async (page) => { await page.locator('.incident-line').first().click(); await page.getByRole('button', { name: '受け取る' }).click(); await dialogOpen(page); } },
  { name: 'opinion letters', path: '/app/opinion_letters', act: async (page) => { await page.locator('.table tbody tr').first().waitFor(); } },
];
