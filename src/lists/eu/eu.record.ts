/** One entity of the EU file with its parts, the same from XML and CSV. Empty texts are left empty. */
export interface EuRecord {
  /** "EU.27.28", or the logical number where the file gives no reference. */
  entry: string;
  /** The file's own number of the entity, unique in it. */
  logicalId: string;
  subjectType: string;
  designationDate: string;
  unitedNationId: string;
  remark: string;
  names: { whole: string; strong: boolean; remark: string; title: string; role: string }[];
  regulations: { programme: string; title: string; published: string; url: string }[];
  addresses: { parts: string[]; country: string; contact: { label: string; value: string }[] }[];
  births: {
    date: string;
    year: string;
    month: string;
    day: string;
    from: string;
    to: string;
    circa: boolean;
    place: string[];
  }[];
  identifications: { number: string; code: string; description: string; country: string }[];
  citizenships: string[];
  raw: unknown;
}
