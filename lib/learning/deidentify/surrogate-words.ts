/** Words of our own choosing that stand in for those of people, places and companies; each list in lower case, no word twice. */
const words = (text: string): readonly string[] => Object.freeze(text.trim().split(/\s+/));

export const GIVEN_NAMES = words(`
  abel ada adele agnes aldo alec alma alvin amos anita ansel arlo arno astrid aubrey avery axel basil beau bella benno berta bianca blanche
  boris bram brenda bruno caleb calvin camila carla cecil celia cesar clara clyde cora corin cyrus dagny dalia damon daphne dario della
  delmar dexter dinah dora dorian dwight edda edgar edith efren elena elias elmer elsa elton emil enid enoch erma ernest estelle ethel
  ezra fabian felix fern fiona flora floyd forrest frieda gail gideon gilda greta gunnar gus hanna harlan hattie hazel hector helga hilda
  homer horace hugo ida ignacio ilsa imogen ines ingrid irma irving isidro ivan ivy jasper jonas joyce judith julius kaspar kermit klara
  lamar lars leif lena leona leroy lilian linus lionel lorna lottie lucius luella lydia mabel magda maren marius maude maxine melvin
  merle mila milo mona moses muriel myrna nadia neil nestor nils nora norbert odessa odin olaf olga opal orville oscar otis otto paloma
  pearl percy petra phoebe quentin rafaela ramona regina rhoda rita roland rollo rufus sabina saul selma seth sigrid silas sonia stella
  sven sylvia tabitha tessa thea theo tilda tobias ulric una ursula vera verna victor viola wanda wendell wilma winona yolanda zelda`);

export const SURNAMES = words(`
  abbott acker aldridge alford ames appleby arden ashby atwater axton ayers babcock bagley bancroft barlow bascom beale beckett belden
  benham bexley birch blaine bolton bowden bradwell bramble brandt brockway buell burdick cahill calder camden carver caswell chadwick
  chilton clapham cobb colby conway corwin crandall crosby culver dalton danforth darby dawes denby dexter dillard doyle drayton dunbar
  eastman eaton eddy egan elkins ellery emmons esker everett fairley farnham fenwick finley foley forsyth frye gaines gannon garver gentry
  gilroy goddard gorham granger griggs hadley halsey hanley harding hartwell hatcher haverly hawley heller hewitt hobart holloway hoyt
  hurley ingram irwin jarvis jessup kearney keating kellogg kendrick kimball kirby lacey landry larkin lathrop leland lockhart lowell
  ludlow lyman mabry maddox malloy marlow mather maxwell mayhew medford merritt milner monroe mosely mundy nagle nash newell noble norris
  oakley ogden olney orton osgood paddock palmer paxton peabody penrose pickett piper plunkett proctor purdy quigley quimby radcliff
  ramsey rankin redding renwick ripley roscoe rowland rutledge sackett sanborn sawyer selby sexton shelton sherwin skelton slater
  spalding stanhope stark sutton talcott tanner teller thorne tibbetts tilton trask tremont tuttle upshaw vance vickers waddell
  wainwright walcott warfield weldon wexler whitlock wilcox winslow woodruff wyatt yates yeager zeller`);

export const PLACE_WORDS = words(`
  acorn alder amber antler arbor argyle aspen auburn aurora azalea balsam banner barley basin beacon beaver bedford belmont birchwood
  bluebell bonnet boulder bramley briar brighton bristol buckeye burlap camellia canary canyon cardinal cascade cedar cherry chestnut
  clover cobalt copper coral cottonwood cranberry crescent cricket cypress dahlia dakota dogwood dover eagle eastbrook edgewater elderberry
  elkhorn ember emerald everglade fairview falcon feather fern fieldstone finch firefly flint foxglove garnet ginger glenwood goldenrod
  granite greenbriar hawthorn hazelnut heather hemlock heritage heron hickory highland holly hollyhock hornbeam indigo iris ironwood
  ivory jasmine jasper juniper keystone kingfisher lakeview larch laurel lavender lilac linden lupine magnolia mallard maple marigold
  meadow mesa millbrook mimosa mistletoe mockingbird moss mulberry myrtle nectar nightingale northgate nutmeg oakdale olive orchard oriole
  osprey otter partridge pebble pecan peony peppermint periwinkle persimmon pheasant pinecrest plover poppy prairie primrose quail quarry
  quartz raspberry raven redbud redwood ridgeway riverbend robin rosewood saffron sage sandstone sequoia shadow silverton sparrow spruce
  starling summit sunset sycamore tamarack teal thistle timber topaz trillium tulip vale verbena violet walnut waterford westbrook wheatland
  whisper wildflower willow windmill wisteria woodland wren yarrow zinnia`);

export const COMPANY_WORDS = words(`
  aldermoor anchorline apexmark arborview archway argonaut ascendia atlasfield avalon bayridge beaconhill bellwether birchgate blueharbor
  bridgewell broadleaf brookhaven calderon candlewood canterfield capstone carrack castlegate cedarpoint centerline chartwell clearwater
  cloverdale cobblestone compass copperfield cornerstone crestline crownpoint daybreak deepwell dunmore eastwind edgemont elmhurst evenstar
  everline fairhaven farpoint fieldcrest firstlight foundry foxhall frontier gatehouse glenmark goldleaf grandview graystone greenfield
  halcyon harborview hearthside heartland hillcrest homestead horizon hudsonvale ironbridge keelson kestrel kingsbridge lakeshore landmark
  lanternway laurelton lighthouse longview lumina meridian midvale milestone millstone monarch northstar novaline oakbridge oldfield
  openfield orchardview overland pathfinder pembroke pillar pinnacle pioneer plainview polestar quarterdeck rampart redstone regentline
  ridgeline riverstone rockport rosemont saltbox sandhill seabright sentinel silverlake skyline southgate sovereign standish sterling
  stonebridge stonegate summerfield sunridge tamarind tidewater trailhead trellis truepoint union valemont vanguard vantage vertex
  waterline wayfarer wellspring westmark whitehall wildwood windgate woodbridge yorkfield`);
