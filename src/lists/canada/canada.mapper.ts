import type { ListedParty, PartyKind } from "../../domain/listed-party.schema.ts";
import { readDate } from "../dates.ts";
import { PartyBuilder } from "../party.builder.ts";
import { cleanText, joined } from "../text.clean.ts";
import { textAt, type XmlNode } from "../xml.records.ts";
import { aliasNames, entityNames } from "./canada.names.ts";

/** The list has no numbers: regulation, schedule and item are its key, and together they are unique. */
function keyOf(record: XmlNode): string {
  return joined([textAt(record, "Country"), textAt(record, "Schedule"), textAt(record, "Item")], " | ");
}

function kindOf(record: XmlNode): PartyKind {
  if (textAt(record, "ShipIMONumber")) return "vessel";
  return textAt(record, "EntityOrShip") ? "organisation" : "person";
}

/**
 * Maps a record of the Consolidated Canadian Autonomous Sanctions List. `Country` is the regulation ("Russia / Russie")
 * and says nothing of where a party is, so it becomes the programme and no country.
 */
export function mapCanada(record: XmlNode): ListedParty {
  const party = new PartyBuilder(keyOf(record), kindOf(record));
  const [own = "", ...others] = entityNames(textAt(record, "EntityOrShip"));
  if (party.kind === "person")
    party.name(joined([textAt(record, "GivenName"), textAt(record, "LastName")], " "), "primary");
  else party.name(own, "primary");
  for (const name of [...others, ...aliasNames(textAt(record, "Aliases"), party.kind === "person")])
    party.name(name, "strong");
  const date = textAt(record, "DateOfBirthOrShipBuildDate");
  if (party.kind === "person") party.birth(date);
  else party.note(party.kind === "vessel" ? "Built" : "Date", date);
  const imo = textAt(record, "ShipIMONumber");
  if (imo) party.identifier("imo", imo);
  party.programme(cleanText(textAt(record, "Country")).split(" / ")[0]);
  party.listedOn(readDate(textAt(record, "DateOfListing")));
  party.note(party.kind === "vessel" ? "Type of ship" : "Title", textAt(record, "TitleOrShip"));
  party.note("Schedule", joined([textAt(record, "Schedule"), `item ${textAt(record, "Item")}`]));
  return party.build();
}
