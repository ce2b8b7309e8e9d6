import { wordsOf } from './dice-words.ts';

/** Given and family names of many origins, put together for invented people. */
export const GIVEN = wordsOf(`
Aaron Abigail Adaeze Adam Adelaide Adriana Agnes Ahmed Aiko Alan Albert Alejandro Alexandra Alfonso Alice Alicia Alma Alonzo Amara Amelia
Amit Amy Ana Anders Andre Andrea Angela Anh Anita Annette Anthony Antoinette Anton Antonio April Arjun Arlene Arthur Asha Astrid Audrey Augustus
Barbara Beatriz Benjamin Bernadette Bernard Beth Bianca Bonnie Boris Bradley Brenda Brent Brian Bridget Bruce Bryce Calvin Camille Carl Carla
Carlos Carmen Caroline Catherine Cecil Cedric Celeste Chandra Charlene Charles Cheng Chinedu Chloe Christine Christopher Clara Clarence Claude
Clifford Clyde Colleen Connie Constance Corey Craig Cristina Curtis Cynthia Dale Daniel Danielle Darius Darlene Darnell David Dawn Deborah
Deepak Delores Denise Dennis Derek Desmond Diana Diego Dmitri Dolores Dominic Donald Donna Doris Dorothy Douglas Duane Dwight Earl Ebony Eddie
Edgar Edith Edmund Eduardo Edward Edwin Eileen Elaine Elena Eli Elizabeth Ellen Elmer Eloise Elsa Emeka Emilio Emily Emma Enrique Eric Erik
Ernest Esperanza Esteban Estelle Esther Ethan Eugene Eva Evelyn Faith Farah Fatima Felicia Felipe Felix Fernando Florence Frances Francisco
Frank Frederick Gabriel Gail Garrett Gary Genevieve Geoffrey George Gerald Geraldine Gina Giovanni Gladys Glenn Gloria Gordon Grace Graciela
Graham Grant Gregory Guadalupe Gustavo Gwendolyn Hannah Hao Harold Harriet Harvey Hassan Hazel Heather Hector Heidi Helen Henrietta Henry
Herbert Hiroshi Holly Howard Hugh Hyun Ian Ibrahim Ignacio Imani Ines Ingrid Irene Iris Isaac Isabel Ivan Jack Jacob Jacqueline Jamal James
Jamie Jan Jane Janelle Janet Janice Javier Jay Jean Jeffrey Jennifer Jeremy Jerome Jesse Jessica Jesus Jill Jin Joan Joanne Joaquin Joel Johanna
John Jonathan Jorge Jose Joseph Josephine Joshua Joyce Juan Juanita Judith Julia Julian Julie Julio June Justin Kamala Karen Karl Katherine
Kathleen Katrina Kay Keisha Keith Kelly Kendra Kenneth Kent Kevin Khalid Kim Kimberly Kirk Kofi Kristen Kumar Kurt Kwame Kyle Lakshmi Lamar Lance
Larry Latoya Laura Lauren Laverne Lawrence Leah Lee Leila Leilani Lena Leo Leon Leona Leonard Leroy Leslie Lester Leticia Lewis Lillian Linda
Ling Lionel Lisa Lloyd Lois Loretta Lori Lorraine Louis Louise Lourdes Lucas Lucia Lucille Luis Luther Luz Lydia Lyle Lynette Lynn Mabel Mae
Magdalena Mahmoud Malik Manuel Marc Marcella Marcus Margaret Margarita Maria Marian Maribel Marie Marilyn Mario Marisol Marjorie Mark Marlene
Marlon Marsha Marshall Martha Martin Marvin Mary Mateo Matthew Maureen Maurice Maxine Megan Mei Melanie Melissa Melvin Mercedes Meredith
Michael Michele Miguel Mildred Milton Min Minh Miriam Misty Mitchell Mohammad Moira Mona Monica Monique Morris Muriel Myra Nadia Nancy Naomi
Natalia Natalie Nathan Neal Neha Nelson Nicholas Nicole Nikolai Nina Noel Nora Norma Norman Octavia Olga Olive Oliver Olivia Omar Opal Ophelia
Orlando Oscar Otis Owen Pablo Pamela Patrice Patricia Patrick Paul Paula Pauline Pearl Pedro Peggy Penelope Percy Perry Peter Philip Phyllis
Pierre Priscilla Priya Qiang Quentin Rachel Rafael Rahul Ralph Ramona Randall Raquel Rashad Raymond Rebecca Regina Reginald Rekha Rene Ricardo
Richard Rita Robert Roberta Roberto Robin Rochelle Roderick Rodney Rodrigo Roger Roland Roman Ronald Rosa Rosalind Rosemary Ross Roxanne Roy
Ruben Ruby Rudolph Rufus Russell Ruth Ryan Sabrina Sally Salvador Samantha Samuel Sandra Sanjay Santiago Sara Saul Scott Sean Selma Sergio Seth
Shannon Sharon Shawn Sheila Sheldon Sherry Shirley Sidney Silvia Simon Sofia Solomon Sonia Stacey Stanley Stella Stephanie Stephen Steven Stuart
Sunil Susan Suzanne Svetlana Sylvester Sylvia Tamara Tanya Tara Teresa Terrence Thaddeus Theodore Thelma Theresa Thomas Thu Tiffany Timothy
Todd Tomas Tracy Travis Trevor Trinh Troy Tyrone Ursula Valerie Vanessa Vera Vernon Veronica Vicente Victor Victoria Vikram Vincent Viola
Violet Virginia Vivian Vladimir Wade Wallace Walter Wanda Warren Wayne Wei Wendell Wendy Wesley Wilbur Wilfred Willard William Willie Wilma
Winifred Winston Xavier Ximena Yolanda Yuki Yvette Yvonne Zachary Zainab Zelda Zoe`);

export const FAMILY = wordsOf(`
Abbott Abernathy Acevedo Adeyemi Agarwal Aguilar Ahmed Albrecht Alvarado Amaral Anderson Andrade Aoki Appleton Archuleta Arellano Armstrong Arroyo
Ashby Atkinson Avila Ayala Babcock Bachman Baker Baldwin Banerjee Barlow Barnes Barrios Bartlett Bauer Beaumont Becker Begay Bellamy Beltran
Benavides Bennett Berglund Bernstein Bhatt Bianchi Bishop Blackwood Blair Blanchard Boateng Bolton Bonner Boudreaux Bowen Bradford Brandt Brewster
Briggs Brock Brown Buchanan Burke Burnett Bustamante Butler Cabrera Caldwell Calhoun Callahan Camacho Campbell Cannon Cardenas Carlson Carmichael
Carpenter Castellanos Cervantes Chadwick Chan Chang Chaudhary Chavez Chen Cho Chowdhury Christensen Clark Coleman Collins Conner Contreras Cooper
Cordova Cortez Craig Crawford Cruz Cunningham Czarnecki Dahl Daniels Davenport Davis Dawson Delacroix Delgado Denton Desai Diaz Dietrich Dixon
Dobson Donahue Donnelly Dorsey Downing Drake Dubois Duncan Dunlap Duong Dupree Eaton Eberhardt Edwards Eisenberg Elliott Ellsworth Emerson Engel
Escobar Espinoza Evans Faber Fairchild Farrell Faulkner Feldman Ferguson Fernandez Figueroa Fischer Fitzgerald Flores Foley Fontaine Foster
Fowler Franklin Frazier Freeman Friedman Fuentes Fujimoto Gallagher Galloway Garcia Gardner Garrison Gauthier Gentry Gibson Gill Gomez Gonzalez
Goodwin Gordon Grady Graves Greenberg Griffin Grimes Gruber Guerrero Gupta Gustafson Guzman Haas Hale Halvorsen Hamilton Hammond Hansen Harding
Hargrove Harper Harrington Harris Hassan Hawkins Hayashi Hendricks Henderson Hernandez Herrera Hidalgo Higgins Hoang Hoffman Holbrook Holloway
Holmes Hopkins Horvath Houston Howard Hsu Huang Hubbard Huffman Hughes Huynh Ibarra Inouye Irwin Ivanov Jackson Jacobsen Jain James Jaramillo
Jefferson Jenkins Jensen Jimenez Johansson Johnson Jones Jorgensen Joseph Juarez Kagan Kahn Kaminski Kapoor Kaplan Kaur Keane Keller Kelley Kemp
Kendall Kennedy Kessler Khan Kim King Kirkpatrick Klein Knight Knox Koch Kovacs Kowalski Kramer Krause Krishnan Kruger Kuznetsov Lacroix Lam
Lambert Landry Lang Larsen Latham Lau Lawson Le Lee Leblanc Lehman Leon Levine Lewis Li Lin Lindgren Liu Livingston Lombardi Long Lopez Lowe
Lozano Lucero Ludwig Luna Lynch MacDonald Maddox Mahoney Maldonado Malone Manning Marchetti Marino Marquez Marsh Martin Martinez Mason Matthews
Maxwell Mayer Maynard McAllister McBride McCarthy McCormick McDaniel McDowell McGee McGrath McIntyre McKenzie McLaughlin McNamara Medina Mehta
Mejia Melendez Mendoza Mercado Meyer Middleton Miller Mills Miranda Mitchell Molina Monroe Montgomery Montoya Moore Morales Moreau Morgan Moriarty
Morris Morrison Mueller Mullins Munoz Murphy Nakamura Nash Navarro Nelson Newman Ng Nguyen Nichols Nielsen Nixon Nolan Norris Novak Nunez Oakley
Obi Ochoa Odom Okafor Oliver Olsen Ortega Ortiz Osborne Owens Pacheco Padilla Page Palmer Papadopoulos Parekh Park Parker Parsons Patel Patterson
Payne Pearson Pena Perez Perkins Peters Petrov Pham Phillips Pierce Pittman Plummer Pollard Poole Porter Powell Prescott Preston Price Pruitt
Quinn Quintero Ramirez Ramsey Randolph Rao Rasmussen Ray Reddy Reed Reeves Reilly Reyes Reynolds Rhodes Richards Riddle Rios Rivera Robbins
Roberts Robinson Rocha Rodriguez Rogers Romero Rosales Rosen Rossi Roth Rousseau Rowe Roy Rubin Ruiz Russo Ryan Saavedra Salazar Salinas Sanchez
Sanders Sandoval Santiago Santos Sato Saunders Sawyer Schaefer Schmidt Schneider Schroeder Schultz Schwartz Scott Sepulveda Serrano Shah Shapiro
Sharma Sharp Shaw Shelton Shepherd Sherman Shimizu Short Siegel Silva Simmons Simpson Singh Sinclair Skinner Sloan Smith Snyder Soto Sparks Spencer
Stafford Stanton Steele Stein Stephens Stevens Stewart Stokes Stone Strickland Strong Suarez Sullivan Summers Sutton Suzuki Swanson Sweeney Tanaka
Tate Taylor Terrell Thomas Thompson Thornton Tillman Torres Townsend Tran Trujillo Tucker Turner Tyler Underwood Upton Valdez Valencia Valentine
Vance Vargas Vasquez Vaughn Vega Velasco Verma Villanueva Vogel Volkov Vu Wade Wagner Walker Wallace Walsh Walters Wang Ward Warner Washington Watanabe
Watkins Watson Weaver Webb Weber Webster Weiss Welch Wells West Whitaker White Whitfield Wilcox Wilkerson Williams Willis Wilson Winters Wolf Wong
Wood Woodard Wright Wu Wyatt Yamamoto Yang Yates Yazzie Yoder York Young Yu Zamora Zapata Zhang Zhou Ziegler Zimmerman Zuniga`);
