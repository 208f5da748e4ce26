import { describe, expect, it } from 'vitest';
import { addressOf, audiencesOf, parametersOf } from './output_choice';

describe('what leaves the house', () => {
  it('asks for the list on the screen without its page', () => {
    const query = { q: '看護', kind: ['clinic', 'pharmacy'], cursor: 'sealed', limit: 50, accepting: true, near: undefined };
    const parameters = parametersOf(query, { list: 'found', format: 'csv_cp932', audience: 'public' });
    expect(parameters.toString()).toBe(
      `q=${encodeURIComponent('看護')}&kind=clinic&kind=pharmacy&accepting=true&list=found&audience=public&format=csv&charset=cp932`,
    );
  });

  it('makes open data for everyone whatever was chosen', () => {
    expect(parametersOf({}, { list: 'found', format: 'municipal_care', audience: 'hub' }).get('audience')).toBe('public');
  });

  it('opens prints as a page', () => {
    expect(addressOf({}, { list: 'backup_hospitals', format: 'print', audience: 'desk' })).toBe('/print/list?list=backup_hospitals&audience=desk');
  });

  it('offers no audience above oneself', () => {
    expect(audiencesOf('public')).toEqual(['public']);
    expect(audiencesOf('professional')).toEqual(['public', 'professional']);
    expect(audiencesOf('hub')).toEqual(['public', 'professional', 'desk', 'hub']);
  });
});
