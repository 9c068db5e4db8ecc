/// A small content folder that holds something of everything: every required shelf, the library, the channel, an annex,
/// an amended act, a document of both sections, a former address.
package enum TinySite {
    package static let files: [String: String] = [
        "site.yml": settings,
        "documents/shnor/prikazy/prikaz-147.md": order,
        "documents/shnor/prikazy/prikaz-12.md": amendment,
        "documents/shnor/polozheniya/polozhenie.md": regulation,
        "documents/shnor/dorozhnye-karty/karta.md": roadmap,
        "documents/shnor/programmy/programma.md": programme,
        "documents/shnor/plany/plan.md": plan,
        "documents/shnor/rekomendatsii/rekomendatsii.md": recommendations,
        "documents/shnor/monitoringi/spravka.md": note,
        "documents/shnor/biblioteka/sbornik.md": publication,
        "documents/shnor/biblioteka/files/sbornik.pdf": "%PDF-1.4 сборник",
        "documents/shnor/kanal/soobshchenie.md": message,
        "documents/mekhanizmy/podgotovka/otchet.md": report,
    ]

    package static let settings = """
        название: Образование округа
        владелец: Управление образования округа
        кратко: Управление образования
        адрес-сайта: https://example.org
        период: 2025/2026
        контакты:
          адрес: ул. Школьная, 1
          телефон: +7 (000) 123-45-67
          почта: priemnaya@example.org
        канал:
          описание: Сообщения для школ.
          почта: kanal@example.org

        """

    package static let order = """
        ---
        название: Об утверждении положения
        вид: приказ
        раздел: ШНОР
        номер: 147
        дата: 15.09.2023
        орган: Управление образования
        утверждает: ../polozheniya/polozhenie.md
        ---
        ## Решение

        Утвердить [положение](../polozheniya/polozhenie.md#obshchie-polozheniia).

        """

    static let amendment = """
        ---
        название: О внесении изменений
        вид: приказ
        раздел: ШНОР
        номер: 12
        дата: 10.01.2025
        орган: Управление образования
        вступает-в-силу: 01.02.2025
        изменяет: приказ № 147 от 15.09.2023
        ---
        Изложить пункт 2 в новой редакции.

        """

    static let regulation = """
        ---
        название: Положение о поддержке школ
        вид: положение
        раздел: ШНОР
        утверждено: приказ № 147 от 15.09.2023
        приложение: 1
        ---
        ## Общие положения

        Положение определяет порядок поддержки школ.

        """

    static let roadmap = """
        ---
        название: Дорожная карта поддержки школ
        вид: дорожная карта
        раздел: ШНОР
        утверждено: приказ № 147 от 15.09.2023
        период: 2023/2024
        ---
        Мероприятия по срокам.

        """

    static let programme = """
        ---
        название: Программа поддержки школ
        вид: программа работы
        раздел: ШНОР
        период: 2023–2026
        разработчик: Информационно-методический центр
        ---
        Три этапа работы.

        """

    static let plan = """
        ---
        название: План работы на год
        вид: план работы
        раздел: ШНОР
        период: 2025/2026
        ---
        Месяцы и ответственные.

        """

    static let recommendations = """
        ---
        название: Как проверять работы
        вид: методические рекомендации
        раздел: ШНОР
        составитель: Информационно-методический центр
        год: 2024
        аудитория: педагоги
        ---
        Проверяйте работы по критериям.

        """

    static let note = """
        ---
        название: Справка по итогам мониторинга
        вид: аналитическая справка
        раздел: [ШНОР, Механизмы]
        направление: 2
        этап: анализ результатов
        период: 2024/2025
        основание: приказ № 147 от 15.09.2023
        ---
        Итоги мониторинга.

        """

    package static let publication = """
        ---
        название: Сборник практик
        вид: издание
        раздел: ШНОР
        год: 2024
        аннотация: Лучшие уроки школ округа.
        файлы: {файл: files/sbornik.pdf, название: Текст сборника}
        ---

        """

    package static let message = """
        ---
        название: О сроках отчёта
        вид: сообщение
        раздел: ШНОР
        дата: 01.09.2025
        ---
        Отчёт нужен до 10 сентября.

        """

    static let report = """
        ---
        название: Отчёт о подготовке обучающихся
        вид: отчёт
        раздел: Механизмы
        направление: 1
        этап: мониторинг
        период: 2024/2025
        основание: {внешний: "приказ Министерства просвещения от 17.02.2023 № 112"}
        прежние-адреса: /old/otchet/
        ---
        Результаты мониторинга.

        """
}
