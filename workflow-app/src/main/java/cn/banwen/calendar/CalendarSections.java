package cn.banwen.calendar;

import cn.banwen.administration.AdministrationSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calendar and hours among the sections of the administration. */
@Configuration(proxyBeanMethods = false)
class CalendarSections {

    @Bean
    AdministrationSection calendarSection() {
        return new AdministrationSection("/calendar", "calendar.title", 30);
    }

    @Bean
    AdministrationSection hoursSection() {
        return new AdministrationSection("/calendar/hours", "hours.title", 31);
    }
}
