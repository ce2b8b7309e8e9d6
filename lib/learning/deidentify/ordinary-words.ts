const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What joins the parts of a name, and what says who somebody is: it tells nobody apart. */
export const NAME_PARTS = set(`
  and as by d de del der des du el la las le los of or the van von y jr sr ii iii iv md esq mr mrs ms dr trustee trustees trust estate dba aka
  fka n/k/a under dated husband wife single married man woman`);

/** Parts of addresses and of names of companies that other parts of the paper are read by: they stay as printed. */
export const PLAIN_PARTS = set(`
  a an and as at by de del for from in la las le los no of on or the to with y n s b l c p e w
  jr sr ii iii iv trustee trustees trust estate dba aka fka
  na fsb ssb llc llp lp inc incorporated corp corporation co company ltd limited plc association assn bank banking banc
  mortgage mortgages loan loans lending lender lenders credit union savings title escrow settlement closing services service group funding
  street st avenue ave av road rd drive dr lane ln court ct circle cir place pl boulevard blvd parkway pkwy way terrace ter trail trl
  square sq highway hwy route rte plaza plz loop run pass path row alley aly cove cv crossing xing point pt ridge rdg turnpike tpke
  apartment apt suite ste unit building bldg floor fl room rm box po lot north south east west ne nw se sw county parish borough city
  town township village state usa us united states
  alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas
  kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey mexico
  york carolina dakota ohio oklahoma oregon pennsylvania rhode island tennessee texas utah vermont virginia washington wisconsin wyoming
  al ak az ar ca ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va
  wa wv wi wy dc pr`);

/**
 * Words of names that the rest of a paper is full of as well: they are replaced where the value stands and where two words of it
 * stand together, not wherever they are printed.
 */
export const ORDINARY_WORDS = set(`
  able act address agency agent agents all amount america american april art august bay best better bill black blue bond book borrower brown
  buyer capital carol cash central chance charity chase church citizen citizens clear closed coast commerce commercial community cook
  cross date day deed direct district down eagle early equity evening exchange fair faith farm farmers federal field fields fifth finance
  financial first five fiscal forest four fox free friend frank full general gold good government grace grant gray great green guaranty
  guild hall hand hill hills home homes hope house housing image independent insurance integrity interest international investment
  investors joy june key king lake land law legal liberty life line long love main major march mark market may merchants metro
  mill monday money month moon moore mutual nation national new next noble note oak office old one open owner page paid park
  parks partners pay payment penny people person personal premier price prime principal professional property provident public purchase
  quick rate real record recorded regional rent residential rich right river rivers rock rose royal rule rush safe sale second section
  secure security sell seller senior service short sign single six small solid southern spring standard star state sterling stone strong
  summer sun sunday temple ten term third three time trade tree true trusted two unity universal valley value victory village virtue
  wall ward warren water wave way wealth wells west western white will winter wise wood woods work world year young`);

/** What a description of land is made of besides names and figures. */
export const LAND_WORDS = set(`
  lot lots block blocks book page pages plat plats map maps section sections township range county counties parcel parcels tract tracts unit
  phase subdivision addition estates recorded recorder records according thereof being situated situate lying described beginning point
  thence feet foot degrees minutes seconds more less north south east west northerly southerly easterly westerly northeast northwest
  southeast southwest quarter half acres acre meridian principal official public file number instrument line right of way along said
  that certain land real property following office clerk register together with all and or to the in at as per for by from city state`);
