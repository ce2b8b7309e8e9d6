import { STATES } from '#lib/domain/places/states.ts';

/** A real city with its county and one of its ZIP codes. */
export interface Place {
  city: string;
  county: string;
  /** Postal abbreviation and full name. */
  state: string;
  stateName: string;
  zip: string;
}

/** City, county and ZIP of some places in every state, from a public list of 33,103 ZIP codes. Real, because checks compare them. */
const BY_STATE: Readonly<Record<string, string>> = Object.freeze({
  AK: 'Anchorage|Anchorage|99518; Anchorage|Anchorage|99501; Fairbanks|Fairbanks North Star|99709; Wasilla|Matanuska-Susitna|99654; Houston|Matanuska-Susitna|99694; Circle|Yukon-Koyukuk|99733; Kipnuk|Bethel|99614',
  AL: 'Birmingham|Jefferson|35224; Birmingham|Jefferson|35205; Mobile|Mobile|36605; Mobile|Mobile|36603; Huntsville|Madison|35816; Huntsville|Madison|35810; Bellamy|Sumter|36901; Chickasaw|Mobile|36611; Sipsey|Walker|35584',
  AR: 'Little Rock|Pulaski|72205; Little Rock|Pulaski|72201; Fort Smith|Sebastian|72916; Fort Smith|Sebastian|72903; Brinkley|Monroe|72021; Perryville|Perry|72126; Blue Mountain|Logan|72826',
  AZ: 'Phoenix|Maricopa|85017; Phoenix|Maricopa|85012; Tucson|Pima|85743; Mesa|Maricopa|85213; Mesa|Maricopa|85204; Peach Springs|Mohave|86434; Glendale|Maricopa|85302; Patagonia|Santa Cruz|85624',
  CA: 'Los Angeles|Los Angeles|90049; Los Angeles|Los Angeles|90038; San Diego|San Diego|92115; San Diego|San Diego|92128; Sacramento|Sacramento|95824; Sacramento|Sacramento|95828; Winnetka|Los Angeles|91306; Brooks|Yolo|95606; Greenfield|Monterey|93927',
  CO: 'Denver|Denver|80204; Denver|Denver|80239; Aurora|Arapahoe|80016; Aurora|Arapahoe|80014; Deer Trail|Arapahoe|80105; Villa Grove|Saguache|81155; Firestone|Weld|80520',
  CT: 'Hartford|Hartford|06105; Hartford|Hartford|06106; Bridgeport|Fairfield|06605; Bridgeport|Fairfield|06607; Waterbury|New Haven|06706; Waterbury|New Haven|06702; Colchester|New London|06415; Oxford|New Haven|06478; New Milford|Litchfield|06776',
  DC: 'Washington|District of Columbia|20032; Washington|District of Columbia|20018',
  DE: 'Wilmington|New Castle|19801; Newark|New Castle|19702; Edgemoor|New Castle|19810; Frankford|Sussex|19945; Lincoln|Sussex|19960; Rockland|New Castle|19732',
  FL: 'Miami|Miami-Dade|33136; Miami|Miami-Dade|33131; Jacksonville|Duval|32209; Jacksonville|Duval|32257; Paisley|Lake|32767; Bal Harbour|Miami-Dade|33154; Tierra Verde|Pinellas|33715; Palma Sola|Manatee|34209',
  GA: 'Atlanta|Fulton|30309; Atlanta|Fulton|30306; Marietta|Cobb|30067; Marietta|Cobb|30064; Savannah|Chatham|31405; Savannah|Chatham|31410; Pinehurst|Dooly|31070; Toccoa Falls|Stephens|30598; Carlton|Oglethorpe|30627; Eden|Effingham|31307',
  HI: 'Honolulu|Honolulu|96815; Aiea|Honolulu|96701; Anahola|Kauai|96703; Kapaau|Hawaii|96755; Kahuku|Honolulu|96731; Hauula|Honolulu|96717',
  IA: 'Des Moines|Polk|50316; Des Moines|Polk|50321; Sioux City|Woodbury|51108; Cedar Rapids|Linn|52402; Cedar Rapids|Linn|52411; Fairfax|Linn|52228; Fredericksburg|Chickasaw|50630; Afton|Union|50830; Clear Lake|Cerro Gordo|50428',
  ID: 'Boise|Ada|83716; Boise|Ada|83712; Idaho Falls|Bonneville|83402; Nampa|Canyon|83651; Heyburn|Minidoka|83336; Hayden Lake|Kootenai|83835; Buhl|Twin Falls|83316',
  IL: 'Chicago|Cook|60604; Chicago|Cook|60607; Rockford|Winnebago|61101; Rockford|Winnebago|61103; Peoria|Peoria|61615; Peoria|Peoria|61602; East Alton|Madison|62024; Chrisman|Edgar|61924; Maroa|Macon|61756; Worth|Cook|60482',
  IN: 'Fort Wayne|Allen|46814; Fort Wayne|Allen|46818; Indianapolis|Marion|46221; Indianapolis|Marion|46208; South Bend|St. Joseph|46628; South Bend|St. Joseph|46613; Washington|Daviess|47501; Mishawaka|St. Joseph|46545; Dunkirk|Jay|47336; Williamsburg|Wayne|47393',
  KS: 'Wichita|Sedgwick|67205; Wichita|Sedgwick|67214; Topeka|Shawnee|66615; Topeka|Shawnee|66607; Kansas City|Wyandotte|66115; Kansas City|Wyandotte|66104; Ransom|Ness|67572; Lawton|Cherokee|66781; Burns|Butler|66840; Deerfield|Kearny|67838',
  KY: 'Louisville|Jefferson|40208; Louisville|Jefferson|40214; Lexington|Fayette|40517; Lexington|Fayette|40503; Lyndon|Jefferson|40242; White Mills|Hardin|42788; Rogers|Wolfe|41365; Bagdad|Shelby|40003; Redfox|Knott|41847',
  LA: 'New Orleans|Orleans|70163; New Orleans|Orleans|70131; Baton Rouge|East Baton Rouge|70816; Baton Rouge|East Baton Rouge|70812; Shreveport|Caddo|71105; Starks|Calcasieu|70661; Egan|Acadia|70531; Marrero|Jefferson|70072',
  MA: 'Boston|Suffolk|02222; Boston|Suffolk|02108; Springfield|Hampden|01103; Springfield|Hampden|01108; Worcester|Worcester|01609; Worcester|Worcester|01606; Pocasset|Barnstable|02559; Manchester|Essex|01944',
  MD: 'Baltimore|Baltimore city|21201; Baltimore|Baltimore city|21211; Rockville|Montgomery|20850; Laurel|Anne Arundel|20724; Upper Marlboro|Prince Georges|20774; Greenbelt|Prince Georges|20770; Hanover|Anne Arundel|21076',
  ME: 'Portland|Cumberland|04103; Berwick|York|03901; Cape Neddick|York|03902; East Stoneham|Oxford|04231; Ogunquit|York|03907; Solon|Somerset|04979',
  MI: 'Detroit|Wayne|48208; Detroit|Wayne|48219; Lansing|Ingham|48906; Lansing|Ingham|48911; Saginaw|Saginaw|48609; Saginaw|Saginaw|48603; Jenison|Ottawa|49428; Webberville|Ingham|48892; Spring Lake|Ottawa|49456; Tustin|Osceola|49688',
  MN: 'Minneapolis|Hennepin|55406; Minneapolis|Hennepin|55405; Saint Paul|Ramsey|55101; Saint Paul|Ramsey|55103; Duluth|St. Louis|55812; Duluth|St. Louis|55804; Webster|Rice|55088; Bricelyn|Faribault|56014; Waldorf|Waseca|56091; Cottage Grove|Washington|55016',
  MO: 'Kansas City|Platte|64164; Kansas City|Clay|64166; Saint Louis|St. Louis city|63120; Saint Louis|St. Louis city|63104; Independence|Jackson|64055; Independence|Jackson|64058; Appleton City|St. Clair|64724; Anabel|Macon|63431; Taneyville|Taney|65759; Rutledge|Scotland|63563',
  MS: 'Jackson|Hinds|39204; Jackson|Hinds|39213; Columbus|Lowndes|39704; Meridian|Lauderdale|39305; Fernwood|Pike|39635; Inverness|Sunflower|38753; Perkinston|Stone|39573',
  MT: 'Missoula|Missoula|59804; Billings|Yellowstone|59106; Great Falls|Cascade|59401; Lolo|Missoula|59847; Poplar|Roosevelt|59255; Trego|Lincoln|59934',
  NC: 'Charlotte|Mecklenburg|28207; Charlotte|Mecklenburg|28206; Raleigh|Wake|27609; Raleigh|Wake|27612; Greensboro|Guilford|27403; Greensboro|Guilford|27455; Ellenboro|Rutherford|28040; Union Grove|Iredell|28689; Albertson|Duplin|28508; Cullowhee|Jackson|28723',
  ND: 'Grand Forks|Grand Forks|58201; Bismarck|Burleigh|58505; Abercrombie|Richland|58001; Reeder|Adams|58649; Belcourt|Rolette|58316; Forbes|Dickey|58439',
  NE: 'Omaha|Douglas|68135; Omaha|Douglas|68131; Lincoln|Lancaster|68532; Lincoln|Lancaster|68526; Papillion|Sarpy|68128; Papillion|Sarpy|68133; Boelus|Howard|68820; Stromsburg|Polk|68666; Nebraska City|Otoe|68410',
  NH: 'Manchester|Hillsborough|03109; Manchester|Hillsborough|03102; Nashua|Hillsborough|03062; Amherst|Hillsborough|03031; Somersworth|Strafford|03878; New Durham|Strafford|03855; Francestown|Hillsborough|03043',
  NJ: 'Newark|Essex|07105; Newark|Essex|07108; Paterson|Passaic|07502; Paterson|Passaic|07504; Jersey City|Hudson|07310; Jersey City|Hudson|07305; Stewartsville|Warren|08886; New Monmouth|Monmouth|07748; Clayton|Gloucester|08312',
  NM: 'Albuquerque|Bernalillo|87121; Albuquerque|Bernalillo|87110; Las Cruces|Dona Ana|88012; Las Cruces|Dona Ana|88001; Cochiti Pueblo|Sandoval|87072; Crossroads|Lea|88114; Hillsboro|Sierra|88042; Costilla|Taos|87524',
  NV: 'Las Vegas|Clark|89118; Las Vegas|Clark|89115; Reno|Washoe|89511; Reno|Washoe|89506; Henderson|Clark|89014; Elko|Elko|89803; Mountain City|Elko|89831; Pioche|Lincoln|89043',
  NY: 'New York|New York|10172; New York|New York|10003; Brooklyn|Kings|11226; Brooklyn|Kings|11223; Bronx|Bronx|10467; Bronx|Bronx|10470; Arcade|Wyoming|14009; Liverpool|Onondaga|13088; Philmont|Columbia|12565',
  OH: 'Columbus|Franklin|43210; Cincinnati|Hamilton|45203; Cincinnati|Hamilton|45207; Cleveland|Cuyahoga|44111; Cleveland|Cuyahoga|44106; Zanesfield|Logan|43360; Utica|Licking|43080; Brice|Franklin|43109; Bladensburg|Knox|43005',
  OK: 'Oklahoma City|Oklahoma|73106; Oklahoma City|Oklahoma|73127; Tulsa|Tulsa|74103; Tulsa|Tulsa|74137; Edmond|Oklahoma|73034; Wellston|Lincoln|74881; Wainwright|Muskogee|74468; Thomas|Custer|73669; Medford|Grant|73759',
  OR: 'Portland|Washington|97229; Portland|Multnomah|97211; Salem|Marion|97301; Eugene|Lane|97403; Antelope|Wasco|97001; Tualatin|Washington|97062; Camas Valley|Douglas|97416',
  PA: 'Philadelphia|Philadelphia|19132; Philadelphia|Philadelphia|19123; Erie|Erie|16503; Erie|Erie|16501; Johnstown|Cambria|15906; Johnstown|Cambria|15909; Monongahela|Washington|15063; Alum Bank|Bedford|15521; Kempton|Berks|19529; Plainfield|Cumberland|17081',
  RI: 'Cranston|Providence|02909; Cranston|Providence|02920; Richmond|Washington|02836; Richmond|Washington|02892; Warwick|Kent|02886; Bradford|Washington|02808; Cumberland|Providence|02864; East Greenwich|Kent|02818',
  SC: 'Columbia|Richland|29204; Columbia|Lexington|29212; Charleston|Charleston|29401; Greenville|Greenville|29615; Greenville|Greenville|29611; Isle of Palms|Charleston|29451; Lowndesville|Abbeville|29659; Aynor|Horry|29511',
  SD: 'Sioux Falls|Minnehaha|57106; Alcester|Union|57001; Aurora|Brookings|57002; Norris|Mellette|57560; Chancellor|Turner|57015; Walker|Corson|57621',
  TN: 'Memphis|Shelby|38104; Memphis|Shelby|38107; Nashville|Davidson|37201; Nashville|Davidson|37205; Chattanooga|Hamilton|37416; Chattanooga|Hamilton|37419; Greenfield|Weakley|38230; Duff|Campbell|37729; Russellville|Hamblen|37860; Olivehill|Hardin|38475',
  TX: 'Houston|Harris|77091; Houston|Harris|77039; San Antonio|Bexar|78257; San Antonio|Bexar|78222; Dallas|Dallas|75220; Dallas|Dallas|75201; Buffalo Gap|Taylor|79508; Wilmer|Dallas|75172; Mart|McLennan|76664; Reagan|Falls|76680',
  UT: 'Salt Lake City|Salt Lake|84106; Ogden|Weber|84414; Ogden|Weber|84404; Sandy|Salt Lake|84070; Kanosh|Millard|84637; Alpine|Utah|84004; Fayette|Sanpete|84630',
  VA: 'Richmond|Richmond city|23221; Richmond|Chesterfield|23237; Norfolk|Norfolk city|23510; Norfolk|Norfolk city|23507; Arlington|Arlington|22211; Arlington|Arlington|22204; Damascus|Washington|24236; Accomac|Accomack|23301; Ironto|Montgomery|24087',
  VT: 'East Corinth|Orange|05076; Barnard|Windsor|05031; Vershire|Orange|05079; Bridport|Addison|05734; Chelsea|Orange|05038',
  WA: 'Seattle|King|98133; Seattle|King|98125; Spokane|Spokane|99224; Spokane|Spokane|99223; Tacoma|Pierce|98404; Tacoma|Pierce|98443; Prescott|Walla Walla|99348; Electric City|Grant|99123; Brinnon|Jefferson|98320',
  WI: 'Milwaukee|Milwaukee|53206; Milwaukee|Milwaukee|53203; Madison|Dane|53718; Madison|Dane|53715; Racine|Racine|53406; Racine|Racine|53403; Dairyland|Burnett|54830; Hilbert|Calumet|54129; Turtle Lake|Barron|54889; Waukesha|Waukesha|53186',
  WV: 'Charleston|Kanawha|25301; Charleston|Kanawha|25312; Huntington|Cabell|25705; Huntington|Wayne|25704; Barrackville|Marion|26559; Colcord|Raleigh|25048; Uler|Roane|25266; Lerona|Mercer|25971',
  WY: 'Gillette|Campbell|82716; Cheyenne|Laramie|82009; Casper|Natrona|82609; Acme|Sheridan|82839; Otto|Big Horn|82434; Bondurant|Sublette|82922',
});

export const PLACES: readonly Place[] = Object.entries(BY_STATE).flatMap(([state, list]) =>
  list.split('; ').map((entry) => {
    const [city = '', county = '', zip = ''] = entry.split('|');
    return { city, county, state, stateName: STATES[state] ?? state, zip };
  }),
);
