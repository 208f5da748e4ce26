// Holds contract.ts against the server's own description. Nothing here runs: if the server renames or
// drops what a screen reads, or asks for more than a screen sends, this file does not compile.
import type { components } from '@words/openapi';
import type {
  CapabilityCode, FacilityCard, FormerVersion, ImportRow, ImportRun, LevelChange, Me, Named, Place, Proposal,
} from './contract';

type Schemas = components['schemas'];
type Answers<Server extends Ours, Ours> = Server;
type Takes<Ours extends Server, Server> = Ours;

export type Checked = [
  Answers<Schemas['identity.MeView'], Me>,
  Answers<Schemas['directory.FacilityView'], FacilityCard>,
  Answers<Schemas['directory.FormerVersion'], FormerVersion>,
  Answers<Schemas['directory.Kind'], Named>,
  Answers<Schemas['directory.CapabilityCode'], CapabilityCode>,
  Answers<Schemas['geography.PlaceView'], Place>,
  Answers<Schemas['intake.ImportView'], ImportRun>,
  Answers<Schemas['intake.ImportedRow'], ImportRow>,
  Answers<Schemas['intake.ProposalView'], Proposal>,
  Takes<{ email: string; password: string }, Schemas['identity.SignIn']>,
  Takes<{ address: string }, Schemas['geography.AddressInput']>,
  Takes<LevelChange, Schemas['directory.LevelChange']>,
];
