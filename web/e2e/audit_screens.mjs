// The audit as its readers meet it.
const open = async (page) => { await page.getByRole('tab', { name: 'いつもと違う閲覧' }).waitFor(); };

export const auditScreens = [
  { name: 'audit, unlike usual', path: '/app/audit', act: open },
  { name: 'audit, by patient', path: '/app/audit?tab=patient', act: open },
  { name: 'audit, by person', path: '/app/audit?tab=person', act: async (page) => { await open(page); await page.locator('.audit-what').first().waitFor(); } },
  { name: 'audit, reviews', path: '/app/audit?tab=reviews', act: open },
  { name: 'audit, rules', path: '/app/audit?tab=rules', act: async (page) => { await open(page); await page.getByRole('button', { name: '決まりを変える' }).waitFor(); } },
  { name: 'audit, change the rule', path: '/app/audit?tab=rules', act: async (page) => { await open(page); await page.getByRole('button', { name: '決まりを変える' }).click(); await page.getByRole('dialog').waitFor(); } },
  { name: 'audit, sign', path: '/app/audit?tab=reviews', act: async (page) => { await open(page); await page.getByRole('button', { name: '点検に署名する' }).first().click(); await page.getByRole('dialog').waitFor(); } },
];
