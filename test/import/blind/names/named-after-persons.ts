/** Bodies of invented and of any towns that are called after persons: none may be taken for one. Written before the rules. */
export const namedAfterPersons = `
Gerhart-Hauptmann-Schule
Sophie-Scholl-Gesamtschule
Anne-Frank-Realschule
Janusz-Korczak-Schule
Astrid-Lindgren-Grundschule
Paul-Gerhardt-Haus
Dietrich-Bonhoeffer-Kirche
St.-Antonius-Kindergarten
Sankt Barbara Kirche
Elisabeth-Selbert-Berufskolleg
Lise-Meitner-Gymnasium
Otto-Pankok-Museum
Max-Ernst-Museum
Wilhelm-Lehmbruck-Museum
Peter-Gläsel-Stiftung
Rudolf Steiner Schule
Maria Montessori Kinderhaus
Karl-Ziegler-Schule
Matthias-Claudius-Schule
Franz-Meyers-Stiftung
Erich Kästner-Schule
Gustav-Lübcke-Museum
Emil-Schumacher-Museum
Käthe-Kollwitz-Platz
Friedrich-Ebert-Stiftung
Konrad-Adenauer-Halle
Ludwig Galerie Schloss Oberhausen
Josef-Albers-Museum
Clara-Schumann-Musikschule
Robert-Schumann-Hochschule
Folkwang Universität der Künste
Thomas-Morus-Akademie
Martin-Luther-Haus
Marie-Curie-Gesamtschule
Hermann-Hesse-Bibliothek
Ruth-Cohn-Schule
Johannes-Rau-Forschungsgemeinschaft
Anton-Antweiler-Chor e.V.
Heinrich-Heine-Institut
Christophorus-Schule
Marienhospital
Georgskirche
Karlskirche
Jugendzentrum Heinrich-Lübke-Haus
Café Emma
Kita Pusteblume am Karl-Arnold-Platz
Theater Anna Rot
Villa Rosa
Haus Wilhelmine
Bürgerstiftung Ernst Kuhlen
Kolpingsfamilie
Kolpinghaus
Johanniter
Malteser Hilfsdienst
Christliches Jugenddorf
Rosa-Luxemburg-Stiftung
August-Everding-Kulturzentrum
Bert-Brecht-Bildungszentrum
Viktor-Frankl-Schule
Nelly-Sachs-Haus
`
  .trim()
  .split('\n');
